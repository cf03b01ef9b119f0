-- The audit trail (ADR 9): who did what, to what, with what result. Rows are only added, and chained by their hashes.
create schema audit;

create table audit.entry (
    id           bigint generated always as identity primary key,
    -- The writing transaction: by it the sealer finds what is new without reading everything again.
    tx           xid8        not null default pg_current_xact_id(),
    at           timestamptz not null default clock_timestamp(),
    actor        text        not null check (actor <> ''),
    role         text        not null check (role <> ''),
    -- Whose the subject is; none where it is nobody's, or where the actor may not know.
    unit         text        check (unit <> ''),
    address      text,
    request      text,
    action       text        not null check (action <> ''),
    subject_kind text        not null check (subject_kind <> ''),
    subject      text        not null,
    -- Only what changed; never a sealed value in clear.
    before       jsonb       not null default '{}',
    after        jsonb       not null default '{}',
    result       text        not null check (result in ('done', 'refused', 'failed'))
);

create index entry_by_transaction on audit.entry (tx);
create index entry_by_unit on audit.entry (unit, at);

-- The chain. Its day is that of the sealing, so that a day once past is never added to.
create table audit.seal (
    day       date        not null,
    sequence  int         not null check (sequence > 0),
    entry     bigint      not null unique,
    sealed_at timestamptz not null default clock_timestamp(),
    -- Of the hash before, the day, the sequence and the entry.
    hash      bytea       not null check (octet_length(hash) = 32),
    primary key (day, sequence)
);

-- Where days were removed: the last hash of theirs, from which the chain goes on.
create table audit.anchor (
    day        date        primary key,
    hash       bytea       not null check (octet_length(hash) = 32),
    entries    bigint      not null,
    removed_at timestamptz not null default clock_timestamp()
);

-- Everybody adds in the own name; who may see a unit's rows sees what was done with them.
call scope.protect('audit.entry',
    '(select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))',
    'false');
drop policy adds on audit.entry;
create policy adds on audit.entry for insert with check (
    actor = (select scope.actor())
    and (unit is null or (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))));
drop policy removes on audit.entry;
create policy removes on audit.entry for delete using (
    (select scope.writes_everything()) and (select current_setting('nuanyi.audit', true)) = 'retention');

revoke update, delete on audit.entry, audit.seal, audit.anchor from ${app};
revoke insert on audit.anchor from ${app};

-- Not even the owner changes what was written, but for the procedure below.
create function audit.refuse() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('nuanyi.audit', true) = 'retention' then
        return old;
    end if;
    raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
end $$;

create trigger only_added before update or delete on audit.entry for each row execute function audit.refuse();
create trigger only_added before update or delete on audit.seal for each row execute function audit.refuse();
create trigger only_added before update or delete on audit.anchor for each row execute function audit.refuse();
create trigger not_emptied before truncate on audit.entry for each statement execute function audit.refuse();
create trigger not_emptied before truncate on audit.seal for each statement execute function audit.refuse();
create trigger not_emptied before truncate on audit.anchor for each statement execute function audit.refuse();

-- Removes whole sealed days; how many entries. Nothing younger than six months, whoever asks.
create function audit.remove_days(before date) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    readable text := coalesce(current_setting('nuanyi.readable', true), '');
    writable text := coalesce(current_setting('nuanyi.writable', true), '');
    last audit.seal;
    gone bigint := 0;
begin
    if remove_days.before > cast(now() at time zone 'Asia/Shanghai' - interval '6 months' as date) then
        raise exception 'the audit trail of the last six months is kept' using errcode = 'insufficient_privilege';
    end if;
    -- An owner who is no superuser may not have a function set these, so they are set and put back here.
    perform set_config('nuanyi.readable', '*', true), set_config('nuanyi.writable', '*', true),
            set_config('nuanyi.audit', 'retention', true);
    select * into last from audit.seal where day < remove_days.before order by day desc, sequence desc limit 1;
    if found then
        select count(*) into gone from audit.seal where day < remove_days.before;
        insert into audit.anchor (day, hash, entries) values (last.day, last.hash, gone);
        delete from audit.entry where id in (select entry from audit.seal where day < remove_days.before);
        delete from audit.seal where day < remove_days.before;
    end if;
    perform set_config('nuanyi.readable', readable, true), set_config('nuanyi.writable', writable, true),
            set_config('nuanyi.audit', '', true);
    return gone;
end $$;

revoke execute on function audit.remove_days(date) from public;
grant execute on function audit.remove_days(date) to ${app};
