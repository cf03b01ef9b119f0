-- Unified purchase (统一采购). Amounts are fen. Where a purchase stands is its matter in the flow; what moved is in the
-- ledger. The unit is who buys.
create schema purchase;

create table purchase.supplier (
    id         bigint generated always as identity primary key,
    unit       text        not null check (unit <> ''),
    name       text        not null check (char_length(name) between 1 and 100),
    -- 统一社会信用代码 (GB 32100).
    credit     text        not null check (credit ~ '^[0-9A-Z]{18}$'),
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null,
    unique (unit, credit)
);

create table purchase.purchase (
    id      bigint generated always as identity primary key,
    unit    text        not null check (unit <> ''),
    title   text        not null check (char_length(title) between 1 and 100),
    -- The budget line it is paid from.
    year    int         not null check (year between 2000 and 2999),
    source  text        not null check (source in ('city', 'district', 'street', 'host')),
    made_by text        not null check (made_by <> ''),
    made_at timestamptz not null,
    -- Which quote was chosen, and why there are fewer than three. No foreign key: a backup reads tables one after the
    -- other, and quotes need their purchase.
    quote   bigint,
    few_why text        not null default '' check (char_length(few_why) <= 300)
);

create table purchase.line (
    id       bigint generated always as identity primary key,
    purchase bigint not null references purchase.purchase (id),
    unit     text   not null check (unit <> ''),
    number   int    not null check (number > 0),
    item     text   not null check (char_length(item) between 1 and 100),
    measure  text   not null check (char_length(measure) between 1 and 20),
    -- Of one piece, as who asks for it thinks.
    estimate bigint not null check (estimate > 0),
    unique (purchase, number)
);

create table purchase.share (
    id      bigint generated always as identity primary key,
    line    bigint not null references purchase.line (id),
    unit    text   not null check (unit <> ''),
    station text   not null check (station <> ''),
    pieces  int    not null check (pieces between 1 and 10000),
    unique (line, station)
);

create table purchase.quote (
    id         bigint generated always as identity primary key,
    purchase   bigint      not null references purchase.purchase (id),
    unit       text        not null check (unit <> ''),
    supplier   bigint      not null references purchase.supplier (id),
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null,
    unique (purchase, supplier)
);

create table purchase.quote_price (
    id    bigint generated always as identity primary key,
    quote bigint not null references purchase.quote (id),
    unit  text   not null check (unit <> ''),
    line  bigint not null references purchase.line (id),
    price bigint not null check (price > 0),
    unique (quote, line)
);

-- What came to a station. What was damaged does not count as received.
create table purchase.receipt (
    id          bigint generated always as identity primary key,
    share       bigint      not null references purchase.share (id),
    unit        text        not null check (unit <> ''),
    good        int         not null check (good >= 0),
    damaged     int         not null check (damaged >= 0),
    note        text        not null check (char_length(note) <= 300),
    jpeg        bytea       check (octet_length(jpeg) <= 4194304),
    received_by text        not null check (received_by <> ''),
    received_at timestamptz not null,
    check (good + damaged > 0),
    check (damaged = 0 or note <> '')
);

-- Each good piece.
create table purchase.asset (
    id          bigint generated always as identity primary key,
    tag         text   not null unique check (tag <> ''),
    unit        text   not null check (unit <> ''),
    receipt     bigint not null references purchase.receipt (id),
    station     text   not null check (station <> ''),
    item        text   not null,
    serial      text   not null check (char_length(serial) <= 60),
    price       bigint not null check (price > 0),
    received_on date   not null
);

create table purchase.invoice (
    id         bigint generated always as identity primary key,
    purchase   bigint      not null unique references purchase.purchase (id),
    unit       text        not null check (unit <> ''),
    supplier   bigint      not null references purchase.supplier (id),
    number     text        not null check (char_length(number) between 1 and 60),
    issued_on  date        not null,
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null,
    unique (supplier, number)
);

create table purchase.invoice_line (
    id      bigint generated always as identity primary key,
    invoice bigint not null references purchase.invoice (id),
    unit    text   not null check (unit <> ''),
    line    bigint not null references purchase.line (id),
    pieces  int    not null check (pieces > 0),
    price   bigint not null check (price > 0),
    unique (invoice, line)
);

-- The postings made for a purchase, in their order.
create table purchase.money (
    id       bigint generated always as identity primary key,
    purchase bigint not null references purchase.purchase (id),
    unit     text   not null check (unit <> ''),
    step     text   not null check (step in ('commit', 'obligate', 'pay', 'release', 'reverse')),
    fen      bigint not null check (fen > 0),
    posting  bigint not null unique
);

call scope.protect_by_unit('purchase.supplier');
call scope.protect_by_unit('purchase.purchase');
call scope.protect_by_unit('purchase.line');
call scope.protect_by_unit('purchase.share');
call scope.protect_by_unit('purchase.quote');
call scope.protect_by_unit('purchase.quote_price');
call scope.protect_by_unit('purchase.receipt');
call scope.protect_by_unit('purchase.asset');
call scope.protect_by_unit('purchase.invoice');
call scope.protect_by_unit('purchase.invoice_line');
call scope.protect_by_unit('purchase.money');
