-- What lies below a transaction's units is looked up when it begins, so it has to be quick (ADR 8): most units have
-- nothing below them, and the long way is planned once in a session. A plan for the units of just this transaction
-- always looks cheaper than one for any, and making it takes several times as long as what it is for.
alter function scope.subtrees(text[], boolean) set schema unions;
alter function unions.subtrees(text[], boolean) set plan_cache_mode = force_generic_plan;

create function scope.subtrees(units text[], writing boolean) returns text[]
    language sql stable set plan_cache_mode = force_generic_plan
    return case when exists (select from unions.unit where parent = any (units))
                  or exists (select from unions.succession where successor = any (units))
                then unions.subtrees(units, writing)
                else units end;

-- It keeps to the function it was made with, wherever that went.
create or replace function scope.spread(reach text, writing boolean) returns text language sql stable
    return case when reach in ('*', '') then reach
                else array_to_string(scope.subtrees(string_to_array(reach, ','), writing), ',') end;
