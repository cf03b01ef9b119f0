-- Where sealed values lie, so that they can be sealed anew when a key is rotated (ADR 14). A migration that adds such a
-- column declares it by one line, call crypto.seal_column(…), or a test fails.
create table crypto.sealed_column (
    relation    text not null,
    key         text not null,
    sealed      text not null,
    -- Column of the keyed fingerprint of the same text; none where nobody looks for it.
    fingerprint text,
    primary key (relation, sealed)
);

create procedure crypto.seal_column(relation text, key text, sealed text, fingerprint text default null)
    language sql
    begin atomic
        insert into crypto.sealed_column (relation, key, sealed, fingerprint)
        values (relation, key, sealed, fingerprint);
    end;

revoke insert, update, delete on crypto.sealed_column from ${app};

call crypto.seal_column('station.station', 'code', 'keeper_mobile', 'keeper_mobile_fingerprint');
call crypto.seal_column('voice.contact', 'report', 'sealed');
call crypto.seal_column('account.account', 'id', 'code_secret');

-- How many values of a column begin with these bytes (suite and key), and how many with others.
create function crypto.count_values(relation text, sealed text, header bytea, out same bigint, out other bigint)
    language plpgsql stable
as $$
begin
    execute format(
        'select count(*) filter (where substring(%2$I from 1 for 5) = $1),
                count(*) filter (where substring(%2$I from 1 for 5) <> $1)
         from %1$s', cast(relation as regclass), sealed)
    into same, other using header;
end $$;

-- Some values that begin otherwise, by their keys behind that one; their rows stay locked until the transaction ends.
create function crypto.take_values(relation text, key text, sealed text, header bytea, behind text, most int)
    returns table (row_key text, value bytea)
    language plpgsql
as $$
begin
    return query execute format(
        'select cast(%2$I as text) as row_key, %3$I as value
         from %1$s
         where substring(%3$I from 1 for 5) <> $1 and cast(%2$I as text) > $2
         order by cast(%2$I as text)
         limit $3
         for update', cast(relation as regclass), key, sealed)
    using header, behind, most;
end $$;

-- Puts a value in place of another one.
create procedure crypto.put_value(relation text, key text, sealed text, fingerprint text, row_key text, value bytea, mark bytea)
    language plpgsql
as $$
declare
    type text;
begin
    select format_type(atttypid, null) into type
    from pg_attribute
    where attrelid = cast(relation as regclass) and attname = key;
    execute format(
        'update %1$s set %3$I = $1 %4$s where %2$I = cast($2 as %5$s)', cast(relation as regclass), key, sealed,
        case when fingerprint is null then '' else format(', %I = $3', fingerprint) end, type)
    using value, row_key, mark;
end $$;
