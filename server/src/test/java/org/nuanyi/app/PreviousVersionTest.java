package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.backup.internal.Schema;
import org.nuanyi.kernel.backup.internal.Table;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.database.Migrations;
import org.nuanyi.testing.EmptyDatabase;
import org.nuanyi.testing.TestDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Whoever comes from the version before keeps everything: its schema, filled with rows, is brought
 * up to this version. A new version moves one constant.
 */
class PreviousVersionTest {

    /** The last script of the version before. */
    private static final String PREVIOUS = "030";

    @RegisterExtension static final TestDatabase NEWEST = new TestDatabase();
    @RegisterExtension static final EmptyDatabase OLD = new EmptyDatabase();

    @TempDir Path folder;

    @Test
    void every_row_of_the_version_before_is_there_after_the_migration() throws Exception {
        FilledDatabase.fill(NEWEST, folder);
        Database old = OLD.owner();
        Migrations.run(old, NEWEST.database().user(), PREVIOUS);
        takeRows(NEWEST.owner(), old);
        Jdbi owner = Jdbis.on(old);
        Map<String, List<String>> columns = FilledDatabase.tables(owner);
        Map<String, List<String>> before = rows(owner, columns);
        assertThat(before)
                .as("tables with rows")
                .noneSatisfy((_, rows) -> assertThat(rows).isEmpty());

        Migrations.run(old, NEWEST.database().user());

        assertThat(rows(owner, columns)).isEqualTo(before);
        assertThat(FilledDatabase.tables(owner))
                .isEqualTo(FilledDatabase.tables(NEWEST.ownerJdbi()));
    }

    /** Those of the columns that are still there. */
    private static Map<String, List<String>> rows(Jdbi owner, Map<String, List<String>> tables) {
        Map<String, List<String>> now = FilledDatabase.tables(NEWEST.ownerJdbi());
        Map<String, List<String>> rows = new TreeMap<>();
        tables.forEach(
                (table, columns) -> {
                    List<String> kept = new ArrayList<>(columns);
                    kept.retainAll(now.getOrDefault(table, List.of()));
                    rows.put(table, FilledDatabase.rows(owner, table, kept));
                });
        return rows;
    }

    /** As the use cases of today make them, as far as the old schema has a place for them. */
    private static void takeRows(Database newest, Database old) throws Exception {
        try (Connection from = Jdbis.dataSource(newest).getConnection();
                Connection to = Jdbis.dataSource(old).getConnection()) {
            to.setAutoCommit(false);
            Map<String, Table> known =
                    new Schema(from)
                            .tables().stream()
                                    .collect(Collectors.toMap(Table::name, table -> table));
            List<Table> tables = new Schema(to).tables();
            for (Table table : tables.reversed()) {
                new Schema(to).execute("delete from " + table.name());
            }
            for (Table table : tables) {
                if (known.containsKey(table.name())) {
                    take(table, known.get(table.name()), copying(from), copying(to));
                }
            }
            to.commit();
        }
    }

    private static void take(Table old, Table today, CopyManager from, CopyManager to)
            throws Exception {
        Set<String> both = new HashSet<>(old.columns());
        both.retainAll(today.columns());
        List<String> columns = List.copyOf(both);
        StringWriter rows = new StringWriter();
        from.copyOut(new Table(old.name(), columns, false).out(), rows);
        to.copyIn(old.in(columns), new StringReader(rows.toString()));
    }

    private static CopyManager copying(Connection connection) throws Exception {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
