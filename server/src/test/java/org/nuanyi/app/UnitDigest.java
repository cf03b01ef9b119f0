package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.nuanyi.app.Catalogue.Table;
import org.nuanyi.kernel.scope.Scopes;

/** What units have in every table there is, by the catalogue: none is forgotten. */
final class UnitDigest {

    private static final String OF_TABLE =
            """
            select '%s' as name,
                   count(*) || ' rows ' || md5(coalesce(string_agg(line, '' order by line), '')) as digest
            from (select to_jsonb(thing)::text as line from %s thing where %s) lines
            """;

    private static final String FOREIGN =
            """
            select '%s' as name from %s thing where %s and to_jsonb(thing)::text like '%%%s%%'
            """;

    private final Scopes scopes;
    private final List<Table> tables;

    UnitDigest(Jdbi jdbi, Scopes scopes) {
        this.scopes = scopes;
        this.tables = Catalogue.tables(jdbi).stream().filter(Table::isScoped).toList();
    }

    /** The rows of a unit, by table: how many, and what they hash to. */
    Map<String, String> of(String unit) {
        String sql =
                tables.stream()
                        .map(table -> OF_TABLE.formatted(table, table, table.isOf(unit)))
                        .collect(Collectors.joining(" union all "));
        return scopes.in(
                EVERYTHING,
                handle ->
                        handle.createQuery(sql)
                                .setMapKeyColumn("name")
                                .setMapValueColumn("digest")
                                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** The tables in which rows of a unit hold a word of another. */
    List<String> holding(String unit, String word) {
        String sql =
                tables.stream()
                        .map(table -> FOREIGN.formatted(table, table, table.isOf(unit), word))
                        .collect(Collectors.joining(" union all "));
        return scopes.in(EVERYTHING, handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
