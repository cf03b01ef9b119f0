-- Supplies (物资): what is handed out, where it lies, how it moved. All numbers are pieces, never packs. The ledger holds
-- the balances (accounts supply/…); supply.stock repeats what each store holds, written in the same transaction, so that
-- whole boards can be read.
create schema supply;

-- The catalogue (物资目录) is the whole house's.
create table supply.item (
    code          text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name          text    not null check (char_length(name) between 1 and 60),
    english       text    not null check (char_length(english) between 1 and 60),
    -- What one piece is called: 瓶, bottle.
    piece         text    not null check (char_length(piece) between 1 and 20),
    piece_english text    not null check (char_length(piece_english) between 1 and 20),
    category      text    not null
                  check (category in ('drink', 'cool', 'warm', 'medicine', 'protection', 'cleaning', 'other')),
    pack          int     not null check (pack between 1 and 100000),
    -- Whether each piece has a day by which it is used.
    dated         boolean not null,
    gtin          text    check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'),
    retired_on    date
);

create unique index item_by_gtin on supply.item (gtin);
call scope.protect_shared('supply.item');
revoke delete on supply.item from ${app};

-- What came in together: one batch of an item, with one day by which it is used.
create table supply.lot (
    id         bigint generated always as identity primary key,
    item       text not null references supply.item (code),
    batch      text not null check (char_length(batch) <= 40),
    expires_on date,
    unique nulls not distinct (item, batch, expires_on)
);

call scope.protect_shared('supply.lot');
revoke update, delete on supply.lot from ${app};

-- Where supplies lie (仓库): with a unit, or in a station.
create table supply.store (
    id    bigint generated always as identity primary key,
    unit  text not null check (unit <> ''),
    kind  text not null check (kind in ('unit', 'station')),
    -- Code of the unit or the station.
    place text not null check (place <> ''),
    unique (kind, place)
);

create index store_by_unit on supply.store (unit);
call scope.protect_by_unit('supply.store');
revoke delete on supply.store from ${app};

create table supply.stock (
    id     bigint generated always as identity primary key,
    store  bigint not null references supply.store (id),
    unit   text   not null check (unit <> ''),
    item   text   not null references supply.item (code),
    lot    bigint not null references supply.lot (id),
    pieces bigint not null check (pieces >= 0),
    unique (store, lot)
);

create index stock_by_item on supply.stock (item, unit);
call scope.protect_by_unit('supply.stock');
revoke delete on supply.stock from ${app};

-- What happened in one store (单据): received, used, counted, written off. It is undone as a whole, never changed.
create table supply.paper (
    id           uuid primary key,
    unit         text        not null check (unit <> ''),
    store        bigint      not null references supply.store (id),
    kind         text        not null check (kind in ('receive', 'use', 'count', 'write-off')),
    happened_on  date        not null,
    note         text        not null check (char_length(note) <= 300),
    entered_by   text        not null check (entered_by <> ''),
    entered_at   timestamptz not null,
    -- None where a count found what was there.
    posting      bigint      unique,
    undone_on    date,
    undone_by    text,
    undone_why   text        check (char_length(undone_why) between 1 and 300),
    undo_posting bigint      unique,
    check ((undone_on is null) = (undone_by is null)),
    check ((undone_on is null) = (undone_why is null))
);

create index paper_by_store on supply.paper (store, happened_on desc, entered_at desc);
call scope.protect_by_unit('supply.paper');
revoke update, delete on supply.paper from ${app};
grant update (posting, undone_on, undone_by, undone_why, undo_posting) on supply.paper to ${app};

-- From store to store (配发、调拨), until who gets it has counted it. It is the unit's that gets it.
create table supply.shipment (
    id          bigint generated always as identity primary key,
    key         uuid        not null unique,
    unit        text        not null check (unit <> ''),
    sender      text        not null check (sender <> ''),
    from_store  bigint      not null references supply.store (id),
    to_store    bigint      not null references supply.store (id) check (to_store <> from_store),
    sent_on     date        not null,
    note        text        not null check (char_length(note) <= 300),
    sent_by     text        not null check (sent_by <> ''),
    sent_at     timestamptz not null,
    accepted_on date,
    accept_note text        check (char_length(accept_note) <= 300)
);

create index shipment_by_unit on supply.shipment (unit, id);

create table supply.shipment_line (
    id       bigint generated always as identity primary key,
    shipment bigint not null references supply.shipment (id),
    unit     text   not null check (unit <> ''),
    item     text   not null references supply.item (code),
    lot      bigint not null references supply.lot (id),
    sent     bigint not null check (sent > 0),
    -- Known once it is accepted; what is neither good nor damaged is missing.
    good     bigint check (good >= 0),
    damaged  bigint check (damaged >= 0),
    unique (shipment, lot),
    check ((good is null) = (damaged is null)),
    check (good + damaged <= sent)
);

-- That a unit sent a shipment: by this it sees it, and has it back.
create table supply.sending (
    shipment bigint primary key references supply.shipment (id),
    unit     text   not null check (unit <> '')
);

create index sending_by_unit on supply.sending (unit, shipment desc);
call scope.protect_by_unit('supply.shipment');
call scope.protect_by_unit('supply.shipment_line');
call scope.protect_by_unit('supply.sending');
revoke update, delete on supply.shipment from ${app};
grant update (accepted_on, accept_note) on supply.shipment to ${app};
revoke update, delete on supply.shipment_line from ${app};
grant update (good, damaged) on supply.shipment_line to ${app};
revoke delete on supply.sending from ${app};

-- Each piece that came to a store or left it, by day.
create table supply.move (
    id       bigint generated always as identity primary key,
    unit     text   not null check (unit <> ''),
    store    bigint not null references supply.store (id),
    item     text   not null references supply.item (code),
    lot      bigint not null references supply.lot (id),
    kind     text   not null check (kind in ('receive', 'use', 'count', 'write-off', 'send', 'accept', 'take-back')),
    moved_on date   not null,
    pieces   bigint not null check (pieces <> 0),
    paper    uuid   references supply.paper (id),
    shipment bigint references supply.shipment (id),
    undone   boolean not null default false,
    check ((paper is null) <> (shipment is null))
);

create index move_by_store on supply.move (store, item, moved_on);
create index move_by_paper on supply.move (paper);
create index move_by_shipment on supply.move (shipment);
call scope.protect_by_unit('supply.move');
revoke update, delete on supply.move from ${app};
grant update (undone) on supply.move to ${app};
