-- The change feed: what happened, written in the transaction in which it happened.
create schema outbox;

create table outbox.event (
    id         bigint generated always as identity primary key,
    -- The writing transaction. Readers remember up to which snapshot they have read, not up to
    -- which id: a transaction that took its number early and committed late is not missed.
    tx         xid8        not null default pg_current_xact_id(),
    happened   timestamptz not null default clock_timestamp(),
    module     text        not null check (module <> ''),
    kind       text        not null check (kind <> ''),
    -- What it is about, usually codes; empty where it is about more than is worth naming.
    keys       text[]      not null default '{}'
);

create index event_by_transaction on outbox.event (tx);

-- A hint that wakes the listeners at commit; the table is the truth.
create function outbox.wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger wake after insert on outbox.event
    for each statement execute function outbox.wake();
