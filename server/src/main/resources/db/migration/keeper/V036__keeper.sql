-- Keepers at work: the phones by which they say what is so at their stations, and what they said (ADR 11).
create schema keeper;

-- A keeper's phone. Whoever holds it is the keeper: there is no password. No secret lies here as it is.
create table keeper.device (
    id         uuid primary key,
    -- The unit of its stations, whose officer gave it.
    unit       text not null check (unit <> ''),
    -- Who the keeper is, for the unit to know.
    person     text not null check (char_length(person) between 1 and 60),
    -- Hash of the link that works once; gone when it was used.
    link       bytea unique check (octet_length(link) = 32),
    link_until timestamptz not null,
    -- Hash of what the phone holds in its cookie.
    token      bytea unique check (octet_length(token) = 32),
    browser    text not null default '',
    made_by    text not null check (made_by <> ''),
    made_at    timestamptz not null,
    bound_at   timestamptz,
    seen_at    timestamptz,
    revoked_by text,
    revoked_at timestamptz,
    check ((token is null) = (bound_at is null)),
    check ((seen_at is null) = (bound_at is null)),
    check ((revoked_at is null) = (revoked_by is null))
);

create index device_by_unit on keeper.device (unit);

-- The stations a phone is for.
create table keeper.post (
    device  uuid not null references keeper.device (id),
    station text not null check (station <> ''),
    unit    text not null check (unit <> ''),
    primary key (device, station),
    unique (device, station, unit)
);

create index post_by_station on keeper.post (station);

-- What keepers did, once each under the name the phone gave it. The key says it: nobody does anything at a station
-- the phone is not for, whatever the code forgets, for everything a deed changes is changed in its transaction.
create table keeper.deed (
    id        uuid primary key,
    device    uuid not null,
    station   text not null,
    unit      text not null,
    kind      text not null check (kind in ('open', 'shut', 'not-today', 'facility', 'need', 'answer')),
    -- What it says beyond its kind: a reason, a facility and its condition, what is lacking, a report.
    words     text not null check (char_length(words) <= 300),
    done_at   timestamptz not null,
    heard_at  timestamptz not null,
    -- What it changed, so that a wrong tap can be undone: one-off closings entered, or ended; the condition before.
    entered   bigint[] not null default '{}',
    ended     bigint[] not null default '{}',
    before    text,
    undone_at timestamptz,
    -- A need: when the unit saw to it.
    met_by    text,
    met_at    timestamptz,
    foreign key (device, station, unit) references keeper.post (device, station, unit),
    check (done_at <= heard_at),
    check ((met_at is null) = (met_by is null))
);

create index deed_by_station on keeper.deed (station, heard_at);
create index open_needs on keeper.deed (unit, heard_at) where kind = 'need' and met_at is null and undone_at is null;

call scope.protect_by_unit('keeper.device');
call scope.protect_by_unit('keeper.post');
call scope.protect_by_unit('keeper.deed');
