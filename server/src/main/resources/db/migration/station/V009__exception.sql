-- One-off closings and openings: right before the hours, a closing before an opening.
create table station.exception (
    id           bigint generated always as identity primary key,
    station      text not null references station.station (code) on delete cascade,
    kind         text not null check (kind in ('closed', 'open')),
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at and ends_at <= begins_at + interval '367 days'),
    reason       text not null check (btrim(reason) <> '' and char_length(reason) <= 200),
    entered_at   timestamptz not null,
    -- A role or a unit, never a person's name.
    entered_by   text not null check (entered_by <> ''),
    cancelled_at timestamptz
);

create index exception_by_station on station.exception (station, begins_at) where cancelled_at is null;

drop view station.record;

-- A station as everybody may read it: with its host and what is different for once, without its keeper.
create view station.record as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, verified_at, verified_by, unit, area,
       hours, hours_text, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor,
       confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
       exception_kinds, exception_begins, exception_ends, exception_reasons,
       provenance, station.source, station.source_ref, version, changed_at
from station.station
left join station.host on host.id = station.host
left join (select station,
                  array_agg(kind order by begins_at, id) as exception_kinds,
                  array_agg(begins_at order by begins_at, id) as exception_begins,
                  array_agg(ends_at order by begins_at, id) as exception_ends,
                  array_agg(reason order by begins_at, id) as exception_reasons
           from station.exception
           where cancelled_at is null
           group by station) exceptional on exceptional.station = station.code;
