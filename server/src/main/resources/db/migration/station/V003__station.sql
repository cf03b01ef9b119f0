-- The register of warm stations.
create schema station;

-- Seven running digits and a check digit make a code (StationCode).
create sequence station.number as int minvalue 1000001 maxvalue 9999999;

-- Who gives the room.
create table station.host (
    id   bigint generated always as identity primary key,
    name text not null unique check (name <> ''),
    kind text not null check (kind in ('restaurant', 'bank', 'post-office', 'telecom-shop', 'petrol-station',
                                       'pharmacy', 'shop', 'company', 'community', 'public-service', 'union', 'other'))
);

create table station.station (
    code             text primary key check (code ~ '^[1-9][0-9]{7}$'),
    name             text not null check (name <> ''),
    tags             text[] not null default '{}',
    kind             text not null check (kind in ('standard', 'micro', 'mobile', 'cabinet')),
    serves           text not null check (serves in ('internal', 'outdoor-workers', 'everyone')),
    host             bigint references station.host (id),
    entry            text not null check (entry in ('walk-in', 'scan', 'card', 'ask-staff')),
    entry_note       text not null default '',

    -- Where: the entrance in WGS-84, and the point as it came.
    address          text not null,
    hint             text not null default '',
    lon              double precision not null check (lon between -180 and 180),
    lat              double precision not null check (lat between -90 and 90),
    source_datum     text not null check (source_datum in ('wgs84', 'gcj02', 'bd09')),
    source_lon       double precision not null,
    source_lat       double precision not null,
    point_source     text not null,
    captured_at      timestamptz,
    captured_by      text,
    verified_at      timestamptz,
    verified_by      text,

    -- Who answers for it (a unit of module union) and the official area it lies in.
    unit             text not null,
    area             text,

    -- An OSM opening_hours value where the words were understood, and the words themselves.
    hours            text,
    hours_text       text not null default '',

    -- {"microwave": {"condition": "works", "verified": "2026-11-01T08:00:00Z"}}
    facilities       jsonb not null default '{}',

    desk_phone       text,
    keeper_name      text,
    -- Encrypted (kernel crypto); never leaves the register but by an audited reveal.
    keeper_mobile    bytea,

    lifecycle        text not null check (lifecycle in ('planned', 'building', 'open', 'suspended', 'closed')),
    lifecycle_reason text not null default '',
    successor        text references station.station (code) deferrable initially deferred,

    -- Proof of life and doubt, as the trust rule reads them.
    confirmed_at     timestamptz,
    doubted_at       timestamptz,
    doubt_reason     text,

    -- Where the record comes from; the same row of the same source is the same station.
    provenance       text not null check (provenance in ('entered', 'imported', 'generated')),
    source           text not null,
    source_ref       text not null,

    version          int not null default 1,
    changed_at       timestamptz not null,

    check ((doubted_at is null) = (doubt_reason is null)),
    unique (source, source_ref)
);

create index station_by_unit on station.station (unit);
