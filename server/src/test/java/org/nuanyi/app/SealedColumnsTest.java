package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

/** Every sealed value is known where keys are rotated, or it would be lost with its key. */
class SealedColumnsTest {

    /** Bytes that are not sealed: hashes, fingerprints, pictures; a file has its own sealed key. */
    private static final Set<String> NOT_SEALED =
            Set.of(
                    "hash",
                    "token",
                    "who",
                    "jpeg",
                    "receive_jpeg",
                    "accept_jpeg",
                    "pdf",
                    "link",
                    "device",
                    "network",
                    "request",
                    "secret",
                    "file");

    private static final String UNDECLARED =
            """
            select table_schema || '.' || table_name || '.' || column_name
            from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where data_type = 'bytea' and table_type = 'BASE TABLE'
            and table_schema not in ('pg_catalog', 'information_schema')
            and not exists (select from crypto.sealed_column declared
                            where declared.relation = table_schema || '.' || table_name
                            and column_name in (declared.sealed, declared.fingerprint))
            """;

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void a_column_of_bytes_is_declared_as_sealed_or_known_to_be_something_else() {
        List<String> undeclared =
                DATABASE.ownerJdbi()
                        .withHandle(h -> h.createQuery(UNDECLARED).mapTo(String.class).list());
        assertThat(undeclared)
                .as("call crypto.seal_column(…) in the migration, or name it here")
                .allMatch(
                        column ->
                                NOT_SEALED.contains(column.substring(column.lastIndexOf('.') + 1)));
    }

    @Test
    void each_declared_column_is_there() {
        Long lost =
                DATABASE.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select count(*) from crypto.sealed_column"
                                                            + " d where not exists (select from"
                                                            + " pg_attribute where attrelid ="
                                                            + " cast(d.relation as regclass) and"
                                                            + " attname = d.sealed)")
                                                .mapTo(Long.class)
                                                .one());
        assertThat(lost).isZero();
    }
}
