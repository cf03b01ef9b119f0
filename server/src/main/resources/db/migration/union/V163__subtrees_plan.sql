-- What lies below a transaction's units is looked up when it begins, so it has to be quick (ADR 8): most units have
-- nothing below them, and the long way is planned once in a session. A plan for the units of just this transaction
-- always looks cheaper than one for any, and making it takes several times as long as what it is for.
create function unions.subtrees(units text[], writing boolean) returns text[]
    language sql stable set plan_cache_mode = force_generic_plan as $$
    with recursive reached (code) as (
        select unnest(units)
        union
        select next.code
        from reached
        cross join lateral (
            select unit.code from unions.unit where unit.parent = reached.code
            union all
            select succession.unit
            from unions.succession
            where succession.successor = reached.code
            and (not writing or not exists (
                select from unions.succession other
                where other.unit = succession.unit and other.successor <> succession.successor))) next)
    select array_agg(code order by code) from reached;
$$;

create or replace function scope.subtrees(units text[], writing boolean) returns text[]
    language sql stable set plan_cache_mode = force_generic_plan
    return case when exists (select from unions.unit where parent = any (units))
                  or exists (select from unions.succession where successor = any (units))
                then unions.subtrees(units, writing)
                else units end;
