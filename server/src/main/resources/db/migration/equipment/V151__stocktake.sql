-- Stock-takes by scanning (扫码盘点): what was scanned at a station, and, once it is closed, what came out of it. A piece is
-- seen or missed in the register of pieces only then.
create table equipment.stocktake (
    id        bigint generated always as identity primary key,
    unit      text        not null check (unit <> ''),
    station   text        not null check (station <> ''),
    opened_by text        not null check (opened_by <> ''),
    opened_at timestamptz not null,
    closed_by text        check (closed_by <> ''),
    closed_at timestamptz,
    -- It was opened by mistake, and nothing came out of it.
    void      boolean     not null default false,
    check ((closed_by is null) = (closed_at is null)),
    check (closed_at is not null or not void)
);

-- A station has one at a time: whoever opens it again goes on with it.
create unique index stocktake_open on equipment.stocktake (station) where closed_at is null;
create index stocktake_by_unit on equipment.stocktake (unit, id);

-- What was scanned: by a key of the browser's that is sent again with the same, and the place in what was sent.
create table equipment.scan (
    id         bigint generated always as identity primary key,
    stocktake  bigint      not null references equipment.stocktake (id),
    unit       text        not null check (unit <> ''),
    key        uuid        not null,
    place      int         not null check (place >= 0),
    -- Of a piece, or whatever else was on the label.
    tag        text        not null check (char_length(tag) between 1 and 60),
    -- That it does not count after all.
    dropped    boolean     not null default false,
    scanned_by text        not null check (scanned_by <> ''),
    scanned_at timestamptz not null,
    unique (stocktake, key, place)
);

-- What is known of a piece that was not found.
create table equipment.remark (
    id        bigint generated always as identity primary key,
    stocktake bigint not null references equipment.stocktake (id),
    unit      text   not null check (unit <> ''),
    tag       text   not null check (tag <> ''),
    note      text   not null check (char_length(note) between 1 and 300),
    said_by   text   not null check (said_by <> ''),
    unique (stocktake, tag)
);

-- What came out of it.
create table equipment.outcome (
    id        bigint generated always as identity primary key,
    stocktake bigint not null references equipment.stocktake (id),
    unit      text   not null check (unit <> ''),
    tag       text   not null check (char_length(tag) between 1 and 60),
    -- Empty where it is not of the own units.
    item      text   not null,
    station   text   not null,
    what      text   not null check (what in ('found', 'elsewhere', 'missing', 'unknown')),
    times     int    not null check (times >= 0),
    note      text   not null check (char_length(note) <= 300),
    unique (stocktake, tag)
);

call scope.protect_by_unit('equipment.stocktake');
call scope.protect_by_unit('equipment.scan');
call scope.protect_by_unit('equipment.remark');
call scope.protect_by_unit('equipment.outcome');
revoke update, delete on equipment.stocktake from ${app};
grant update (closed_by, closed_at, void) on equipment.stocktake to ${app};
revoke update, delete on equipment.scan from ${app};
grant update (dropped) on equipment.scan to ${app};
revoke update, delete on equipment.remark from ${app};
grant update (note, said_by) on equipment.remark to ${app};
revoke update, delete on equipment.outcome from ${app};
