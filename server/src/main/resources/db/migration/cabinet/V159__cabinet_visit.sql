-- Who of the union opens a cabinet (上门): to refill it, or for service and with a reason (ADR 41).
create table cabinet.visit (
    -- The transaction of its command.
    id          uuid primary key,
    unit        text        not null check (unit <> ''),
    cabinet     text        not null references cabinet.cabinet (id),
    purpose     text        not null check (purpose in ('restock', 'service')),
    -- None is the service door.
    lane        int         check (lane between 1 and 60),
    reason      text        not null check (char_length(reason) <= 300),
    -- Out of which store of supplies it is refilled.
    store       bigint,
    account     text        not null check (account <> ''),
    begun_at    timestamptz not null,
    expires_at  timestamptz not null,
    facts       text[]      not null default '{}',
    -- What lay in it, as JSON: when it began, and by the first snapshot after its door was shut.
    before      text,
    after       text,
    -- Why there is not what there should be.
    explained   text        check (char_length(explained) between 1 and 300),
    finished_at timestamptz,
    check ((purpose = 'restock') = (store is not null)),
    check (purpose = 'restock' or reason <> '')
);

create index visit_by_cabinet on cabinet.visit (cabinet, begun_at desc);
create index visit_open on cabinet.visit (cabinet) where finished_at is null;
call scope.protect_by_unit('cabinet.visit');
revoke update, delete on cabinet.visit from ${app};
grant update (facts, after, explained, finished_at) on cabinet.visit to ${app};

-- What is brought to which lane.
create table cabinet.load (
    visit      uuid not null references cabinet.visit (id),
    lane       int  not null check (lane between 1 and 60),
    unit       text not null check (unit <> ''),
    item       text not null check (item <> ''),
    batch      text not null,
    expires_on date,
    pieces     int  not null check (pieces between 1 and 1000),
    primary key (visit, lane)
);

call scope.protect_by_unit('cabinet.load');
revoke update, delete on cabinet.load from ${app};

-- Whether what lies in it is to be compared with the supplies' books once more.
alter table cabinet.twin add column compare boolean not null default false;
create index twin_compare on cabinet.twin (cabinet) where compare;
