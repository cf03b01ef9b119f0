-- The register of warm stations.
create schema station;

-- A code is seven running digits and Damm's check digit, the same as in StationCode.
create sequence station.number as int minvalue 1000001 maxvalue 9999999;

create function station.damm(interim int, digit int) returns int
    language sql immutable parallel safe
    return (array[
        0,3,1,7,5,9,8,6,4,2,
        7,0,9,2,1,5,4,8,6,3,
        4,2,0,6,8,7,1,3,5,9,
        1,7,5,0,9,8,3,4,2,6,
        6,1,2,3,0,4,5,9,7,8,
        3,6,7,4,2,0,9,5,8,1,
        5,8,6,9,7,2,0,1,3,4,
        8,9,4,5,3,6,2,0,1,7,
        9,4,3,8,6,1,7,2,0,5,
        2,5,8,1,4,3,6,7,9,0])[10 * interim + digit + 1];

create function station.code(number int) returns text
    language sql immutable parallel safe
    return cast(number as text) || cast(
        station.damm(station.damm(station.damm(station.damm(station.damm(station.damm(station.damm(0,
            number / 1000000), number / 100000 % 10), number / 10000 % 10), number / 1000 % 10),
            number / 100 % 10), number / 10 % 10), number % 10)
        as text);

-- Who gives the room. Two bodies of one name and different kinds are two.
create table station.host (
    id   bigint generated always as identity primary key,
    name text not null check (btrim(name) <> ''),
    kind text not null check (kind in ('restaurant', 'bank', 'post-office', 'telecom-shop', 'petrol-station',
                                       'pharmacy', 'shop', 'company', 'community', 'public-service', 'union', 'other')),
    unique (name, kind)
);

create table station.station (
    code             text primary key check (code = station.code(left(code, 7)::int)),
    name             text not null check (btrim(name) <> '' and char_length(name) <= 200),
    tags             text[] not null,
    kind             text not null check (kind in ('standard', 'micro', 'mobile', 'cabinet')),
    serves           text not null check (serves in ('internal', 'outdoor-workers', 'everyone')),
    host             bigint references station.host (id),
    entry            text not null check (entry in ('walk-in', 'scan', 'card', 'ask-staff')),
    entry_note       text not null,

    -- Where: the entrance in WGS-84, and the point as it came.
    address          text not null check (char_length(address) <= 500),
    hint             text not null,
    lon              double precision not null check (lon between -180 and 180),
    lat              double precision not null check (lat between -90 and 90),
    source_datum     text not null check (source_datum in ('wgs84', 'gcj02', 'bd09')),
    source_lon       double precision not null check (source_lon between -180 and 180),
    source_lat       double precision not null check (source_lat between -90 and 90),
    point_source     text not null,
    captured_at      timestamptz,
    captured_by      text,
    verified_at      timestamptz,
    verified_by      text,

    -- Who answers for it (a unit of module union) and the official area it lies in.
    unit             text not null check (unit <> ''),
    area             text check (area <> ''),

    -- An OSM opening_hours value where the words were understood, and the words themselves.
    hours            text check (hours <> ''),
    hours_text       text not null,

    -- {"microwave": {"condition": "works", "verified": "2026-11-01T08:00:00Z"}}
    facilities       jsonb not null,

    desk_phone       text,
    keeper_name      text,
    -- Encrypted (kernel crypto); never leaves the register but by an audited reveal. Its keyed
    -- fingerprint tells whether a number is the same.
    keeper_mobile    bytea,
    keeper_mobile_fingerprint bytea,

    lifecycle        text not null check (lifecycle in ('planned', 'building', 'open', 'suspended', 'closed')),
    lifecycle_reason text not null check (lifecycle_reason = '' or lifecycle in ('suspended', 'closed')),
    successor        text references station.station (code) deferrable initially deferred
                     check (successor is null or (successor <> code and lifecycle = 'closed')),

    -- Proof of life and doubt, as the trust rule reads them.
    confirmed_at     timestamptz,
    doubted_at       timestamptz,
    doubt_reason     text,

    -- Where the record comes from; the same row of the same source is the same station.
    provenance       text not null check (provenance in ('entered', 'imported', 'generated')),
    source           text not null check (source <> ''),
    source_ref       text not null check (source_ref <> ''),
    -- What the source last said: one that goes on saying "open" does not reopen what was closed here.
    source_lifecycle text not null check (source_lifecycle in ('planned', 'building', 'open', 'suspended', 'closed')),

    version          int not null default 1 check (version > 0),
    changed_at       timestamptz not null,

    constraint known_facilities check (
        facilities - '{drinking-water,hot-water,microwave,fridge,air-conditioning,heating,seats,phone-charging,
                       ebike-charging,ebike-swap,wifi,toilet,toilet-nearby,first-aid,aed,rain-gear,sewing-kit,
                       tyre-pump,toolbox,books,tv,steriliser,blood-pressure,shoe-polisher,nursing-room,
                       legal-help,free-tea}'::text[] = '{}'),
    check ((doubted_at is null) = (doubt_reason is null)),
    check ((keeper_mobile is null) = (keeper_mobile_fingerprint is null)),
    check (keeper_mobile is null or keeper_name is not null),
    unique (source, source_ref)
);

create index station_by_unit on station.station (unit);
create index station_by_successor on station.station (successor) where successor is not null;

-- A station as everybody may read it: with its host, without its keeper.
create view station.record as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, address, hint, source_datum, source_lon, source_lat, point_source,
       captured_at, captured_by, verified_at, verified_by, unit, area, hours, hours_text, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor, confirmed_at, doubted_at, doubt_reason,
       provenance, source, source_ref, version, changed_at
from station.station
left join station.host on host.id = station.host;
