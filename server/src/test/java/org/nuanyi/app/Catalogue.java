package org.nuanyi.app;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the database says of itself, read as its owner. */
final class Catalogue {

    private static final String TABLES =
            """
            with own as (
                select pg_class.oid, relname, nspname, relrowsecurity, relforcerowsecurity,
                       pg_get_userbyid(relowner) as owner
                from pg_class
                join pg_namespace on pg_namespace.oid = relnamespace
                where relkind in ('r', 'p') and nspname !~ '^(pg_|information_schema)'
            ), with_unit as (
                select own.oid, 'unit' as belongs
                from own
                join pg_attribute on attrelid = own.oid and attname = 'unit'
            ), hanging as (
                select conrelid as oid, min(attname) as belongs, min(confrelid) as parent
                from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                where contype = 'f'
                and confrelid in (select oid from with_unit)
                and conrelid not in (select oid from with_unit)
                group by conrelid
            )
            select nspname || '.' || relname as name, owner,
                   relrowsecurity and relforcerowsecurity as forced,
                   array(select case polcmd when 'r' then 'sees' when 'a' then 'adds'
                                            when 'w' then 'changes' when 'd' then 'removes'
                                            else 'anything' end
                         from pg_policy where polrelid = own.oid order by 1) as policies,
                   coalesce(with_unit.belongs, hanging.belongs) as belongs,
                   case when parent is not null then cast(cast(parent as regclass) as text) end as parent,
                   (select attname from pg_index
                    join pg_attribute on attrelid = parent and attnum = indkey[0]
                    where indrelid = parent and indisprimary) as parent_key
            from own
            left join with_unit on with_unit.oid = own.oid
            left join hanging on hanging.oid = own.oid
            order by 1
            """;

    private static final String OPEN_VIEWS =
            """
            select nspname || '.' || relname
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'v' and nspname !~ '^(pg_|information_schema)'
            and not coalesce('security_invoker=true' = any (reloptions), false)
            """;

    private Catalogue() {}

    /**
     * A table.
     *
     * @param belongs the column that says whose a row is: a unit, or a row of the parent; empty for
     *     none
     */
    record Table(
            String name,
            String owner,
            boolean forced,
            List<String> policies,
            String belongs,
            String parent,
            String parentKey) {

        boolean isScoped() {
            return !belongs.isEmpty();
        }

        /** A condition on {@code thing}, a row of it: whether it is the unit's. */
        String isOf(String unit) {
            return parent.isEmpty()
                    ? "thing.unit = '%s'".formatted(unit)
                    : "thing.%s in (select %s from %s where unit = '%s')"
                            .formatted(belongs, parentKey, parent, unit);
        }

        /** What {@code belongs} must say for a row to be the unit's. */
        String keyOf(String unit) {
            return parent.isEmpty()
                    ? "'%s'".formatted(unit)
                    : "(select %s from %s where unit = '%s' order by 1 limit 1)"
                            .formatted(parentKey, parent, unit);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Table> tables(Jdbi owner) {
        return owner.withHandle(
                handle ->
                        handle.createQuery(TABLES)
                                .map(
                                        (row, context) ->
                                                new Table(
                                                        row.getString("name"),
                                                        row.getString("owner"),
                                                        row.getBoolean("forced"),
                                                        List.of(
                                                                (String[])
                                                                        row.getArray("policies")
                                                                                .getArray()),
                                                        orEmpty(row.getString("belongs")),
                                                        orEmpty(row.getString("parent")),
                                                        orEmpty(row.getString("parent_key"))))
                                .list());
    }

    /** Views that show what their owner may see, not what their reader may. */
    static List<String> openViews(Jdbi owner) {
        return owner.withHandle(
                handle -> handle.createQuery(OPEN_VIEWS).mapTo(String.class).list());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
