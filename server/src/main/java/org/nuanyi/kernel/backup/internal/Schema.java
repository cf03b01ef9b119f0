package org.nuanyi.kernel.backup.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nuanyi.kernel.backup.Manifest.SequencePart;

/** What there is in a database, by its catalogue: no module need be named. */
public final class Schema {

    /** Those of the schemas the migrations made; PostgreSQL's own and those of others are not. */
    private static final String TABLES =
            """
            select format('%I.%I', nspname, relname) as name, relforcerowsecurity as forced,
                   array(select cast(attname as text) from pg_attribute
                         where attrelid = pg_class.oid and attnum > 0 and not attisdropped
                         and attgenerated = '' and atttypid <> cast('xid8' as regtype)
                         order by attnum) as columns
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and nspowner = cast(current_user as regrole) and nspname !~ '^pg_'
            and nspname not in ('information_schema', 'public')
            order by 1
            """;

    /** Which table needs rows of which other one. */
    private static final String NEEDS =
            """
            select distinct format('%I.%I', a.nspname, one.relname) as name,
                            format('%I.%I', b.nspname, other.relname) as needs
            from pg_constraint
            join pg_class one on one.oid = conrelid
            join pg_namespace a on a.oid = one.relnamespace
            join pg_class other on other.oid = confrelid
            join pg_namespace b on b.oid = other.relnamespace
            where contype = 'f' and conrelid <> confrelid
            """;

    private static final String SEQUENCES =
            """
            select format('%I.%I', nspname, relname) as name
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'S' and nspowner = cast(current_user as regrole) and nspname !~ '^pg_'
            and nspname not in ('information_schema', 'public')
            order by 1
            """;

    private static final String MIGRATIONS =
            """
            select version from public.flyway_schema_history
            where success and version is not null and type = 'SQL'
            order by cast(string_to_array(version, '.') as int[])
            """;

    /** Whether anything of Nuanyi was ever here. */
    private static final String BEGUN =
            """
            select 'begun' where to_regclass('public.flyway_schema_history') is not null
            """;

    private static final String SEE_ALL =
            """
            select set_config('nuanyi.readable', '*', false), set_config('nuanyi.writable', '*', false)
            """;

    private final Connection connection;

    public Schema(Connection connection) {
        this.connection = connection;
    }

    /** From now on the policies of the tables hide nothing from this connection. */
    public void seeAll() throws SQLException {
        execute(SEE_ALL);
    }

    /** Every table, each behind those whose rows it needs. */
    public List<Table> tables() throws SQLException {
        Map<String, Table> byName = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String[] columns = (String[]) row.getArray("columns").getArray();
                Table table =
                        new Table(
                                row.getString("name"), List.of(columns), row.getBoolean("forced"));
                byName.put(table.name(), table);
            }
        }
        return ordered(byName, needs());
    }

    private Map<String, Set<String>> needs() throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEEDS)) {
            while (row.next()) {
                needs.computeIfAbsent(row.getString("name"), _ -> new HashSet<>())
                        .add(row.getString("needs"));
            }
        }
        return needs;
    }

    static List<Table> ordered(Map<String, Table> byName, Map<String, Set<String>> needs) {
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (ordered.size() < byName.size()) {
            List<Table> next =
                    byName.values().stream()
                            .filter(table -> !placed.contains(table.name()))
                            .filter(table -> placed.containsAll(needed(table, byName, needs)))
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that need each other: " + byName.keySet());
            }
            next.forEach(table -> placed.add(table.name()));
            ordered.addAll(next);
        }
        return ordered;
    }

    private static Set<String> needed(
            Table table, Map<String, Table> byName, Map<String, Set<String>> needs) {
        Set<String> needed = new HashSet<>(needs.getOrDefault(table.name(), Set.of()));
        needed.retainAll(byName.keySet());
        return needed;
    }

    /** Where every sequence stands; it only ever goes on, so read behind the rows it is of. */
    public List<SequencePart> sequences() throws SQLException {
        List<SequencePart> sequences = new ArrayList<>();
        for (String name : words(SEQUENCES)) {
            String sql = "select last_value, is_called from " + name;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                sequences.add(new SequencePart(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    public void set(SequencePart sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /** Versions of the scripts that made it. */
    public List<String> migrations() throws SQLException {
        return words(MIGRATIONS);
    }

    /** Whether anything of Nuanyi was ever here. */
    public boolean isBegun() throws SQLException {
        return !words(BEGUN).isEmpty();
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> words(String sql) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                words.add(row.getString(1));
            }
        }
        return words;
    }
}
