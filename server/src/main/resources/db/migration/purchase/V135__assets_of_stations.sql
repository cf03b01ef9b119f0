-- A unit buys also for stations of others. What is for a station, came there and is there belongs to the station's unit;
-- who receives something of a purchase sees what was bought, and none of the quotes.
drop policy sees on purchase.line;
create policy sees on purchase.line for select using (
    (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))
    or exists (select from purchase.share where share.line = line.id));

drop policy sees on purchase.purchase;
create policy sees on purchase.purchase for select using (
    (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))
    or exists (select from purchase.line where line.purchase = purchase.id));

create index share_by_station on purchase.share (station);
create index purchase_by_unit on purchase.purchase (unit, year, id);
create index asset_by_station on purchase.asset (station, tag);
create index asset_by_unit on purchase.asset (unit, tag);

-- Why there are fewer than three quotes, or why not the cheapest.
alter table purchase.purchase rename column few_why to choice_why;

-- Two suppliers of one name are one that was entered twice.
create unique index supplier_name on purchase.supplier (unit, name);

-- Where a supplier is paid: the last one holds.
create table purchase.supplier_account (
    id         bigint generated always as identity primary key,
    supplier   bigint      not null references purchase.supplier (id),
    unit       text        not null check (unit <> ''),
    bank       text        not null check (char_length(bank) between 1 and 100),
    number     bytea       not null,
    -- For the eye: the last four digits.
    ending     text        not null check (ending ~ '^[0-9]{4}$'),
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null
);

create index supplier_account_last on purchase.supplier_account (supplier, id);
call scope.protect_by_unit('purchase.supplier_account');
revoke update, delete on purchase.supplier_account from ${app};
grant update (number) on purchase.supplier_account to ${app};
call crypto.seal_column('purchase.supplier_account', 'id', 'number');

-- From when nothing is bought from a supplier, and from when again: the last one holds.
create table purchase.supplier_block (
    id       bigint generated always as identity primary key,
    supplier bigint      not null references purchase.supplier (id),
    unit     text        not null check (unit <> ''),
    blocked  boolean     not null,
    why      text        not null check (char_length(why) between 1 and 300),
    said_by  text        not null check (said_by <> ''),
    said_at  timestamptz not null
);

create index supplier_block_last on purchase.supplier_block (supplier, id);
call scope.protect_by_unit('purchase.supplier_block');
revoke update, delete on purchase.supplier_block from ${app};

-- Stocktaking (盘点): somebody looked for a thing and found it or not.
create table purchase.sighting (
    id      bigint generated always as identity primary key,
    asset   bigint      not null references purchase.asset (id),
    unit    text        not null check (unit <> ''),
    found   boolean     not null,
    note    text        not null check (char_length(note) <= 300),
    seen_by text        not null check (seen_by <> ''),
    seen_at timestamptz not null
);

create index sighting_last on purchase.sighting (asset, id);
call scope.protect_by_unit('purchase.sighting');
revoke update, delete on purchase.sighting from ${app};

-- A thing that a station has no more.
create table purchase.leaving (
    id      bigint generated always as identity primary key,
    asset   bigint      not null unique references purchase.asset (id),
    unit    text        not null check (unit <> ''),
    how     text        not null check (how in ('returned', 'written-off')),
    why     text        not null check (char_length(why) between 1 and 2000),
    said_by text        not null check (said_by <> ''),
    left_at timestamptz not null
);

call scope.protect_by_unit('purchase.leaving');
revoke update, delete on purchase.leaving from ${app};
