-- A station that moved keeps its code, and with it its history and the sign that still hangs at the old door: where it was
-- last, and since when it is where it is.
alter table station.station
    add column moved_from text check (char_length(moved_from) between 1 and 300),
    add column moved_on date,
    add check ((moved_from is null) = (moved_on is null));

drop view station.record;

-- A station as everybody may read it: with its host, its photos, its public documents and what is different for once, without its keeper.
create view station.record with (security_invoker = true) as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, entrance_checked_at, entrance_checked_by, unit, area,
       hours, hours_text, hours_checked_at, hours_checked_by, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor, moved_from, moved_on,
       confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
       exception_kinds, exception_begins, exception_ends, exception_reasons,
       door.id as door_photo, door.width as door_width, door.height as door_height, door.alt as door_alt,
       inside.id as inside_photo, inside.width as inside_width, inside.height as inside_height, inside.alt as inside_alt,
       sign.id as sign_photo, sign.width as sign_width, sign.height as sign_height, sign.alt as sign_alt,
       document_ids, document_titles,
       provenance, station.source, station.source_ref, version, changed_at
from station.station
left join station.host on host.id = station.host
left join station.photo door
    on door.station = station.code and door.kind = 'door' and door.replaced_at is null
left join station.photo inside
    on inside.station = station.code and inside.kind = 'inside' and inside.replaced_at is null
left join station.photo sign
    on sign.station = station.code and sign.kind = 'sign' and sign.replaced_at is null
left join (select station,
                  array_agg(kind order by begins_at, id) as exception_kinds,
                  array_agg(begins_at order by begins_at, id) as exception_begins,
                  array_agg(ends_at order by begins_at, id) as exception_ends,
                  array_agg(reason order by begins_at, id) as exception_reasons
           from station.exception
           where cancelled_at is null
           group by station) exceptional on exceptional.station = station.code
left join lateral (select array_agg(id order by id) as document_ids, array_agg(title order by id) as document_titles
                   from station.document
                   where document.station = station.code and public and replaced_at is null) papers on true;
