-- The change feed: what happened, written in the transaction in which it happened.
create schema outbox;

create table outbox.event (
    id         bigint generated always as identity primary key,
    -- The writing transaction: readers advance only past transactions that can no longer commit
    -- late (pg_snapshot_xmin), so that no event is missed.
    tx         xid8        not null default pg_current_xact_id(),
    happened   timestamptz not null default clock_timestamp(),
    module     text        not null,
    kind       text        not null,
    -- What it is about, usually codes; empty where it is about more than is worth naming.
    keys       text[]      not null default '{}'
);

create index event_in_commit_order on outbox.event (tx, id);

-- A hint that wakes the listeners at commit; the table is the truth.
create function outbox.wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger wake after insert on outbox.event
    for each statement execute function outbox.wake();
