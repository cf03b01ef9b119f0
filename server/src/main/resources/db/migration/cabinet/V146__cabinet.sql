-- Smart cabinets (智能柜): where they stand, what their lanes are for, who opened them, and what left them (ADR 35).
create schema cabinet;

create table cabinet.cabinet (
    id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
    unit       text not null check (unit <> ''),
    station    text not null check (station <> ''),
    -- Where in the house: 一层大厅.
    place      text not null check (char_length(place) between 1 and 100),
    retired_on date
);

create index cabinet_by_unit on cabinet.cabinet (unit);
call scope.protect_by_unit('cabinet.cabinet');
revoke delete on cabinet.cabinet from ${app};

-- What lies where (货道).
create table cabinet.lane (
    cabinet  text not null references cabinet.cabinet (id),
    number   int  not null check (number between 1 and 60),
    unit     text not null check (unit <> ''),
    -- Code of the catalogue of supplies.
    item     text not null check (item <> ''),
    kind     text not null check (kind in ('dispense', 'borrow', 'emergency')),
    capacity int  not null check (capacity between 1 and 1000),
    primary key (cabinet, number)
);

call scope.protect_by_unit('cabinet.lane');

-- How much one member may take (限额): of one item, or of all where none is named.
create table cabinet.quota (
    id        bigint generated always as identity primary key,
    item      text unique nulls not distinct check (item <> ''),
    per_day   int check (per_day >= 0),
    per_month int check (per_month >= 0)
);

call scope.protect_shared('cabinet.quota');

-- An opening of a door, and all that was heard of it. It is the cabinet's unit's.
create table cabinet.opening (
    id         uuid primary key,
    unit       text        not null check (unit <> ''),
    cabinet    text        not null references cabinet.cabinet (id),
    lane       int         not null check (lane between 1 and 60),
    item       text        not null check (item <> ''),
    kind       text        not null check (kind in ('dispense', 'borrow', 'emergency')),
    -- Keyed hash; nobody where it was not opened by a member.
    member     text        check (member <> ''),
    -- Allowed; below nothing where they are given back.
    pieces     int         not null check (pieces <> 0),
    allowed_at timestamptz not null,
    allowed_on date        not null,
    expires_at timestamptz not null,
    facts      text[]      not null default '{}',
    counted    int,
    -- By the facts: what it holds of the quota, and whether nothing more is to come of it.
    held       int         not null,
    over       boolean     not null default false
);

create index opening_by_member on cabinet.opening (member, allowed_on);
create index opening_by_cabinet on cabinet.opening (cabinet, allowed_at desc);
create index opening_running on cabinet.opening (expires_at) where not over;
call scope.protect_by_unit('cabinet.opening');
revoke update, delete on cabinet.opening from ${app};
-- Who opened it is forgotten when the member wants it so.
grant update (facts, counted, held, over, member) on cabinet.opening to ${app};

-- What left a cabinet, once under the number by which the cabinet wrote it down.
create table cabinet.dispense (
    cabinet     text        not null references cabinet.cabinet (id),
    boot        uuid        not null,
    sequence    bigint      not null check (sequence > 0),
    unit        text        not null check (unit <> ''),
    opening     uuid        not null references cabinet.opening (id),
    lane        int         not null,
    item        text        not null,
    -- Below nothing what was given back.
    pieces      int         not null check (pieces <> 0),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    -- What the supplies' books say: nothing yet; booked; or they held fewer, which the next count explains.
    booked      text        check (booked in ('booked', 'short')),
    primary key (cabinet, boot, sequence)
);

create index dispense_by_opening on cabinet.dispense (opening);
create index dispense_unbooked on cabinet.dispense (recorded_at) where booked is null;
call scope.protect_by_unit('cabinet.dispense');
revoke update, delete on cabinet.dispense from ${app};
grant update (booked) on cabinet.dispense to ${app};
