-- Whose rows a transaction may see and change (ADR 8). The server and every command speak as the login role
-- ${app}, which owns nothing; a transaction says at its beginning whose rows it is about, and policies hold it to it.
create schema scope;

-- What the application's role may do, also with what later migrations make. A table that allows less takes it back.
do $$
declare
    own name;
begin
    for own in
        select nspname from pg_namespace
        where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    loop
        execute format('grant usage on schema %I to ${app}', own);
        execute format('grant select, insert, update, delete on all tables in schema %I to ${app}', own);
        execute format('grant usage, select on all sequences in schema %I to ${app}', own);
    end loop;
end $$;

alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage, select on sequences to ${app};

-- The settings of a transaction: '*' is everything, otherwise codes of units. Absent or empty is nothing.
create function scope.actor() returns text language sql stable parallel safe
    return current_setting('nuanyi.actor', true);

create function scope.reads_everything() returns boolean language sql stable parallel safe
    return coalesce(current_setting('nuanyi.readable', true) = '*', false);

create function scope.reads_something() returns boolean language sql stable parallel safe
    return coalesce(current_setting('nuanyi.readable', true) <> '', false);

create function scope.readable() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('nuanyi.readable', true), ',');

create function scope.writes_everything() returns boolean language sql stable parallel safe
    return coalesce(current_setting('nuanyi.writable', true) = '*', false);

create function scope.writes_something() returns boolean language sql stable parallel safe
    return coalesce(current_setting('nuanyi.writable', true) <> '', false);

create function scope.writable() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('nuanyi.writable', true), ',');

-- The units and all below them. Of the tree this kernel knows nothing: the module of the units replaces this body.
create function scope.subtrees(units text[], writing boolean) returns text[] language sql stable
    return units;

create function scope.spread(reach text, writing boolean) returns text language sql stable
    return case when reach in ('*', '') then reach
                else array_to_string(scope.subtrees(string_to_array(reach, ','), writing), ',') end;

-- The first statement of a transaction. What lies below the units is looked up here, once.
create function scope.enter(actor text, reads text, writes text) returns void language sql as $$
    select set_config('nuanyi.actor', actor, true),
           set_config('nuanyi.readable', scope.spread(reads, false), true),
           set_config('nuanyi.writable', scope.spread(writes, true), true);
$$;

-- How a table is protected. Each policy asks the settings once for a statement, not once for a row.
create procedure scope.protect(relation regclass, reads text, writes text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', relation);
    execute format('create policy sees on %s for select using (%s)', relation, reads);
    execute format('create policy adds on %s for insert with check (%s)', relation, writes);
    execute format('create policy changes on %s for update using (%s) with check (%s)', relation, writes, writes);
    execute format('create policy removes on %s for delete using (%s)', relation, writes);
end $$;

-- A table whose column "unit" says whose a row is.
create procedure scope.protect_by_unit(relation regclass) language sql as $$
    call scope.protect(
        relation,
        '(select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))',
        '(select scope.writes_everything()) or unit = any (cast((select scope.writable()) as text[]))');
$$;

-- A table whose rows belong to whom the row belongs that they hang off; that one has a column "unit".
create procedure scope.protect_by_parent(relation regclass, key name, parent regclass, parent_key name)
    language sql as $$
    call scope.protect(
        relation,
        format('(select scope.reads_everything()) or exists (select from %s parent where parent.%I = %s.%I)',
               parent, parent_key, relation, key),
        format('(select scope.writes_everything()) or exists (select from %s parent where parent.%I = %s.%I '
               'and parent.unit = any (cast((select scope.writable()) as text[])))',
               parent, parent_key, relation, key));
$$;

-- A table of no unit that all share: whoever sees something sees it, whoever may change something may change it.
create procedure scope.protect_shared(relation regclass) language sql as $$
    call scope.protect(relation, '(select scope.reads_something())', '(select scope.writes_something())');
$$;

-- A table everybody may read, and only those change who may change everything.
create procedure scope.protect_public(relation regclass) language sql as $$
    call scope.protect(relation, 'true', '(select scope.writes_everything())');
$$;
