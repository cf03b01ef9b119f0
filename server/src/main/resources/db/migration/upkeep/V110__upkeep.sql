-- Maintenance (维护经费): what a unit plans for a year, and what it spent, with the receipts. Amounts are fen. Where a
-- plan or a spending stands is its matter in the flow; what moved is in the ledger, on the budget line 'maintenance'.
create schema upkeep;

create table upkeep.plan (
    id   bigint generated always as identity primary key,
    unit text not null check (unit <> ''),
    year int  not null check (year between 2000 and 2999),
    unique (unit, year)
);

-- A plan is written anew, never changed. The last that was agreed is in force.
create table upkeep.plan_version (
    id        bigint generated always as identity primary key,
    plan      bigint      not null references upkeep.plan (id),
    unit      text        not null check (unit <> ''),
    number    int         not null check (number > 0),
    why       text        not null check (char_length(why) <= 300),
    made_by   text        not null check (made_by <> ''),
    made_at   timestamptz not null,
    agreed_on date,
    unique (plan, number)
);

create table upkeep.plan_line (
    id       bigint generated always as identity primary key,
    version  bigint not null references upkeep.plan_version (id),
    unit     text   not null check (unit <> ''),
    category text   not null check (category in ('utilities', 'supplies', 'repair', 'cleaning', 'insurance', 'other')),
    fen      bigint not null check (fen > 0),
    unique (version, category)
);

call scope.protect_by_unit('upkeep.plan');
call scope.protect_by_unit('upkeep.plan_version');
call scope.protect_by_unit('upkeep.plan_line');
revoke delete on upkeep.plan from ${app};
revoke update, delete on upkeep.plan_line from ${app};
revoke update, delete on upkeep.plan_version from ${app};
grant update (agreed_on) on upkeep.plan_version to ${app};

-- What was spent, by its receipt (票据). The budget is that of the year of the receipt.
create table upkeep.spending (
    id               bigint generated always as identity primary key,
    unit             text        not null check (unit <> ''),
    -- None where it was for all stations of the unit.
    station          text        check (station <> ''),
    category         text        not null
                     check (category in ('utilities', 'supplies', 'repair', 'cleaning', 'insurance', 'other')),
    source           text        not null check (source in ('city', 'district', 'street', 'host')),
    fen              bigint      not null check (fen > 0),
    spent_on         date        not null,
    seller           text        not null check (char_length(seller) between 1 and 100),
    -- Of the receipt; a small one has none.
    number           text        not null check (char_length(number) <= 60),
    note             text        not null check (char_length(note) <= 300),
    entered_by       text        not null check (entered_by <> ''),
    entered_at       timestamptz not null,
    -- Known once it is agreed: the postings that set it aside and owe it.
    commit_posting   bigint      unique,
    obligate_posting bigint      unique,
    paid_on          date,
    voucher          text        check (char_length(voucher) between 1 and 60),
    pay_posting      bigint      unique,
    -- Withdrawn, or paid and undone: its receipt may be entered again.
    void_on          date,
    check ((commit_posting is null) = (obligate_posting is null)),
    check ((paid_on is null) = (pay_posting is null)),
    check ((paid_on is null) = (voucher is null)),
    check (pay_posting is null or commit_posting is not null)
);

-- The same receipt counts once, whichever unit sends it.
create unique index spending_receipt_once on upkeep.spending (number, seller, fen) where void_on is null and number <> '';
create index spending_by_unit on upkeep.spending (unit, spent_on);
call scope.protect_by_unit('upkeep.spending');
revoke delete on upkeep.spending from ${app};

-- Photos of receipts, as JPEG without metadata.
create table upkeep.receipt (
    id       bigint generated always as identity primary key,
    spending bigint      not null references upkeep.spending (id),
    unit     text        not null check (unit <> ''),
    -- SHA-256 of the photo as it is kept.
    sha      text        not null check (sha ~ '^[0-9a-f]{64}$'),
    jpeg     bytea       not null check (octet_length(jpeg) <= 4194304),
    void_on  date,
    added_by text        not null check (added_by <> ''),
    added_at timestamptz not null
);

create unique index receipt_once on upkeep.receipt (sha) where void_on is null;
create index receipt_by_spending on upkeep.receipt (spending, id);
call scope.protect_by_unit('upkeep.receipt');
revoke update, delete on upkeep.receipt from ${app};
grant update (void_on) on upkeep.receipt to ${app};
