-- Money of stations (资金). Amounts are fen. What moved is in the ledger; what is kept here are the documents it moved
-- for. Where a grant or a batch stands is its matter in the flow.
create schema fund;

-- What is granted for what, from a day on. Only added: what was wrong is said anew from another day.
create table fund.policy (
    id              bigint generated always as identity primary key,
    valid_from      date        not null unique,
    -- Which meeting decided it, when, and the number of its paper.
    meeting         text        not null check (char_length(meeting) between 1 and 100),
    decided_on      date        not null,
    document_number text        not null check (char_length(document_number) between 1 and 60),
    entered_by      text        not null check (entered_by <> ''),
    entered_at      timestamptz not null
);

create table fund.policy_amount (
    policy bigint not null references fund.policy,
    line   text   not null check (line in ('new-station', 'maintenance', 'award', 'equipment')),
    source text   not null check (source in ('city', 'district', 'street', 'host')),
    fen    bigint not null check (fen > 0),
    primary key (policy, line, source)
);

call scope.protect_shared('fund.policy');
call scope.protect_shared('fund.policy_amount');
revoke update, delete on fund.policy, fund.policy_amount from ${app};

-- The budget lines that were opened. Whoever moves money of one locks it, several in their order here.
create table fund.budget_line (
    id     bigint generated always as identity primary key,
    year   int  not null check (year between 2000 and 2999),
    unit   text not null check (unit <> ''),
    line   text not null check (line in ('new-station', 'maintenance', 'award', 'equipment')),
    source text not null check (source in ('city', 'district', 'street', 'host')),
    unique (year, unit, line, source)
);

call scope.protect_by_unit('fund.budget_line');
revoke delete on fund.budget_line from ${app};

-- What was granted to a line, added later or cut (below zero): one row for each paper.
create table fund.budget (
    id              bigint generated always as identity primary key,
    year            int         not null check (year between 2000 and 2999),
    unit            text        not null check (unit <> ''),
    line            text        not null check (line in ('new-station', 'maintenance', 'award', 'equipment')),
    source          text        not null check (source in ('city', 'district', 'street', 'host')),
    fen             bigint      not null check (fen <> 0),
    document_number text        not null check (char_length(document_number) between 1 and 60),
    reason          text        not null check (char_length(reason) between 1 and 300),
    dated           date        not null,
    entered_by      text        not null check (entered_by <> ''),
    entered_at      timestamptz not null
);

create index budget_by_line on fund.budget (year, unit, line, source);
call scope.protect_by_unit('fund.budget');
revoke update, delete on fund.budget from ${app};

-- What a station is granted: for being new, once for ever.
create table fund.station_grant (
    id               bigint generated always as identity primary key,
    line             text        not null check (line in ('new-station', 'award')),
    station          text        not null check (station <> ''),
    project          text        not null,
    unit             text        not null check (unit <> ''),
    accepted_on      date        not null,
    made_by          text        not null check (made_by <> ''),
    made_at          timestamptz not null,
    -- Why there is no money yet, and of which source there is too little.
    lacking          text check (lacking in ('no-policy', 'no-amount', 'no-budget', 'budget-short')),
    lacking_source   text check (lacking_source in ('city', 'district', 'street', 'host')),
    -- Known once it is funded: under which policy, how much, and the postings that set it aside and owe it.
    policy           bigint references fund.policy,
    fen              bigint not null default 0,
    commit_posting   bigint unique,
    obligate_posting bigint unique,
    -- Refused or reversed for good: both are undone.
    undone_on        date,
    check ((policy is null) = (commit_posting is null)),
    check ((commit_posting is null) = (obligate_posting is null)),
    check ((commit_posting is null) = (fen = 0))
);

create unique index station_grant_once on fund.station_grant (station) where line = 'new-station';
create index station_grant_by_unit on fund.station_grant (unit, id);
call scope.protect_by_unit('fund.station_grant');
revoke delete on fund.station_grant from ${app};

-- Whose money it is made of.
create table fund.share (
    grant_id bigint not null references fund.station_grant (id),
    source   text   not null check (source in ('city', 'district', 'street', 'host')),
    fen      bigint not null check (fen > 0),
    primary key (grant_id, source)
);

call scope.protect_by_parent('fund.share', 'grant_id', 'fund.station_grant', 'id');
revoke update, delete on fund.share from ${app};
