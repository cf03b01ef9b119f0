-- Signs that a station is open, or not: what the rule of trust judges by. Rows are only added.
create table station.sign (
    id         bigint generated always as identity primary key,
    station    text not null references station.station (code) on delete cascade,
    kind       text not null check (kind in ('open', 'locked', 'shut')),
    observer   text not null check (observer in ('keeper', 'visitor', 'inspection', 'device')),
    at         timestamptz not null,
    -- Tells two witnesses apart and names nobody: a keyed pseudonym.
    witness    text not null,
    -- Where it comes from; the same ref of the same source is the same sign.
    source     text not null check (source <> ''),
    source_ref text not null check (source_ref <> ''),
    unique (source, source_ref)
);

create index sign_by_station on station.sign (station, at);

-- What the signs come to, kept beside the station: the last proof of life, and what was seen after it.
alter table station.station
    add confirmed_by      text check (confirmed_by in ('keeper', 'visitor', 'inspection', 'device')),
    add locked_at         timestamptz,
    add locked_again_at   timestamptz,
    add locked_people     int check (locked_people > 0),
    add shut_at           timestamptz,
    -- Whoever moved the station in its life had looked at it: signs of a shut door before then are answered.
    add doubts_settled_at timestamptz;

-- Who confirmed was not kept; a doubt was one report.
update station.station
set confirmed_by = case when confirmed_at is not null then 'visitor' end,
    locked_at = doubted_at, locked_again_at = doubted_at,
    locked_people = case when doubted_at is not null then 1 end;

insert into station.sign (station, kind, observer, at, witness, source, source_ref)
select code, 'open', confirmed_by, confirmed_at, '', 'register', code || '-open'
from station.station
where confirmed_at is not null
union all
select code, 'locked', 'visitor', locked_at, 'unknown', 'register', code || '-locked-1'
from station.station
where locked_at is not null;

drop view station.record;

alter table station.station
    drop doubted_at,
    drop doubt_reason,
    add check ((confirmed_at is null) = (confirmed_by is null)),
    add check (num_nulls(locked_at, locked_again_at, locked_people) in (0, 3));

-- A station as everybody may read it: with its host, without its keeper.
create view station.record as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, verified_at, verified_by, unit, area, hours, hours_text, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor,
       confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
       provenance, station.source, station.source_ref, version, changed_at
from station.station
left join station.host on host.id = station.host;
