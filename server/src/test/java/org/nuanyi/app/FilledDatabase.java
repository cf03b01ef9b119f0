package org.nuanyi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** Rows in every table, made by the use cases where one makes them; and what a database holds. */
final class FilledDatabase {

    private static final String REST =
            """
            insert into demo.choice (wanted, chosen_at) values (false, now());
            insert into unions.succession values ('110101006', '110101008') on conflict do nothing;
            insert into unions.alias (unit, alias) values ('110101006', '东四十条') on conflict do nothing;
            insert into account.identity (issuer, subject, account, linked_at)
                select 'https://id.test', '1', id, now() from account.account limit 1;
            insert into audit.anchor (day, hash, entries) values ('2020-01-01', sha256('a'), 1);
            """;

    private static final String TABLES =
            """
            select format('%I.%I', nspname, relname) as name,
                   array(select cast(attname as text) from pg_attribute
                         where attrelid = pg_class.oid and attnum > 0 and not attisdropped
                         and atttypid <> cast('xid8' as regtype)
                         order by attname) as columns
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
            order by 1
            """;

    private FilledDatabase() {}

    /**
     * Fills it.
     *
     * @param folder the data folder that belongs to it
     */
    static void fill(TestDatabase database, Path folder) {
        new TwoUnits(database.scopes()).fill(new Units(database.jdbi()));
        SomePeople people = new SomePeople(database, Clock.systemUTC());
        people.token(people.holding(Role.UNIT_OFFICER));
        people.links.make(people.invited().id(), SomePeople.TEST);
        people.partner(SomePeople.DONGSI);
        SealKeys.load(database.jdbi(), folder, Map.of());
        database.ownerJdbi().useHandle(handle -> handle.execute(REST));
        new AuditSealer(database.scopes(), Digest.sha256(), Clock.systemUTC(), folder).seal();
    }

    /** The tables there are, each with the columns that mean something elsewhere too. */
    static Map<String, List<String>> tables(Jdbi owner) {
        Map<String, List<String>> tables = new TreeMap<>();
        owner.useHandle(
                handle ->
                        handle.createQuery(TABLES)
                                .map(
                                        (row, context) ->
                                                tables.put(
                                                        row.getString("name"),
                                                        List.of(
                                                                (String[])
                                                                        row.getArray("columns")
                                                                                .getArray())))
                                .list());
        return tables;
    }

    /** All rows of a table, in an order of their own. */
    static List<String> rows(Jdbi owner, String table, List<String> columns) {
        String listed = columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
        return owner.withHandle(
                handle ->
                        handle.createQuery(
                                        "select cast(row(%s) as text) from %s order by 1"
                                                .formatted(listed, table))
                                .mapTo(String.class)
                                .list());
    }
}
