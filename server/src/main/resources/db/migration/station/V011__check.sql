-- When and by whom each field was checked on the spot: the hours, the entrance, each facility.
-- "By" is a role or the code of a unit; names of persons that lists had are not kept.
alter table station.station rename verified_at to entrance_checked_at;
alter table station.station rename verified_by to entrance_checked_by;

update station.station
set entrance_checked_by = case when entrance_checked_at is not null then 'list' end
where entrance_checked_at is not null or entrance_checked_by is not null;

-- {"microwave": {"condition": "works", "checked": "2026-11-01T08:00:00Z", "by": "keeper"}}
update station.station
set facilities = (
    select jsonb_object_agg(key, case when value ? 'verified'
        then value - 'verified' || jsonb_build_object('checked', value -> 'verified', 'by', 'list')
        else value end)
    from jsonb_each(facilities))
where jsonb_path_exists(facilities, '$.*.verified');

alter table station.station
    add hours_checked_at timestamptz,
    add hours_checked_by text,
    add check ((entrance_checked_at is null) = (entrance_checked_by is null)),
    add check ((hours_checked_at is null) = (hours_checked_by is null));

drop view station.record;

-- A station as everybody may read it: with its host and what is different for once, without its keeper.
create view station.record as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, entrance_checked_at, entrance_checked_by, unit, area,
       hours, hours_text, hours_checked_at, hours_checked_by, facilities,
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
