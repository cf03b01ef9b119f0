-- Photos that help to find a station: its door, its sign, what it is like inside. JPEG without metadata, written anew.
-- One of a kind is current; those it replaced are kept.
create table station.photo (
    id          bigint generated always as identity primary key,
    station     text not null references station.station (code) on delete cascade,
    kind        text not null check (kind in ('door', 'inside', 'sign')),
    jpeg        bytea not null check (octet_length(jpeg) <= 4194304),
    width       int not null check (width > 0),
    height      int not null check (height > 0),
    added_at    timestamptz not null,
    -- A role or a unit, never a person's name.
    added_by    text not null check (added_by <> ''),
    replaced_at timestamptz
);

create unique index photo_current on station.photo (station, kind) where replaced_at is null;

call scope.protect_by_parent('station.photo', 'station', 'station.station', 'code');

drop view station.record;

-- A station as everybody may read it: with its host, its door and what is different for once, without its keeper.
create view station.record with (security_invoker = true) as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, entrance_checked_at, entrance_checked_by, unit, area,
       hours, hours_text, hours_checked_at, hours_checked_by, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor,
       confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
       exception_kinds, exception_begins, exception_ends, exception_reasons,
       door.id as door_photo, door.width as door_width, door.height as door_height,
       provenance, station.source, station.source_ref, version, changed_at
from station.station
left join station.host on host.id = station.host
left join station.photo door
    on door.station = station.code and door.kind = 'door' and door.replaced_at is null
left join (select station,
                  array_agg(kind order by begins_at, id) as exception_kinds,
                  array_agg(begins_at order by begins_at, id) as exception_begins,
                  array_agg(ends_at order by begins_at, id) as exception_ends,
                  array_agg(reason order by begins_at, id) as exception_reasons
           from station.exception
           where cancelled_at is null
           group by station) exceptional on exceptional.station = station.code;
