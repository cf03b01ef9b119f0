-- Equipment (设备) after it was bought. A piece is known by its tag; the register of pieces is the purchase's. Amounts are
-- fen. Where a repair stands is its matter in the flow.
create schema equipment;

create table equipment.repair (
    id          bigint generated always as identity primary key,
    tag         text        not null check (tag <> ''),
    -- Whose it was, where, and what it is, when it was reported.
    unit        text        not null check (unit <> ''),
    station     text        not null check (station <> ''),
    item        text        not null check (item <> ''),
    fault       text        not null check (char_length(fault) between 1 and 500),
    jpeg        bytea       check (octet_length(jpeg) <= 4194304),
    reported_by text        not null check (reported_by <> ''),
    reported_at timestamptz not null,
    -- Who repairs it, as was last agreed.
    repairer    text        check (char_length(repairer) between 1 and 100),
    expected    bigint      check (expected >= 0),
    until_on    date,
    -- What it cost, and the number of the spending its receipt was entered by; nothing is posted here.
    cost        bigint      check (cost >= 0),
    spending    bigint      check (spending > 0),
    closed_at   timestamptz,
    check ((repairer is null) = (expected is null) and (repairer is null) = (until_on is null)),
    check (cost is null or closed_at is not null),
    check (spending is null or cost is not null)
);

-- A piece has one repair at a time.
create unique index repair_open on equipment.repair (tag) where closed_at is null;
create index repair_by_tag on equipment.repair (tag, id);
create index repair_by_unit on equipment.repair (unit, id);
call scope.protect_by_unit('equipment.repair');
revoke update, delete on equipment.repair from ${app};
grant update (repairer, expected, until_on, cost, spending, closed_at) on equipment.repair to ${app};
