-- What lies below units, for the scope of a transaction: all units there ever were, so that what a unit left behind
-- when it closed is not lost. Who took over reads what was the other's; it also changes it where it is the only one.
create index unit_by_parent on unions.unit (parent);
create index succession_by_successor on unions.succession (successor);

create or replace function scope.subtrees(units text[], writing boolean) returns text[] language sql stable as $$
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

-- The tree is no secret, and nobody's to change but who may change everything.
call scope.protect_public('unions.unit');
call scope.protect_public('unions.alias');
call scope.protect_public('unions.succession');
