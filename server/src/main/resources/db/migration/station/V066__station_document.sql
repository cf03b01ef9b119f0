-- Papers of a station: its management rules, the agreement with its host … PDF files as they came. A version that was
-- replaced or taken away is kept.
create table station.document (
    id          bigint generated always as identity primary key,
    station     text        not null references station.station (code) on delete cascade,
    -- The same in all versions of one paper.
    document    uuid        not null,
    kind        text        not null check (kind in ('rules', 'agreement', 'acceptance', 'safety', 'other')),
    title       text        not null check (char_length(title) between 1 and 100),
    -- The day that stands on it.
    dated       date,
    -- Whether everybody may read it.
    public      boolean     not null,
    pdf         bytea       not null,
    bytes       int         not null check (bytes > 0),
    added_at    timestamptz not null,
    -- The id of an account.
    added_by    text        not null check (added_by <> ''),
    replaced_at timestamptz
);

create unique index document_current on station.document (document) where replaced_at is null;
create index document_by_station on station.document (station);
create index document_public on station.document (station) where public and replaced_at is null;

call scope.protect_by_parent('station.document', 'station', 'station.station', 'code');
revoke delete on station.document from ${app};

drop view station.record;

-- A station as everybody may read it: with its host, its photos, its public documents and what is different for once, without its keeper.
create view station.record with (security_invoker = true) as
select code, station.name, tags, station.kind, serves, host.name as host_name, host.kind as host_kind,
       entry, entry_note, station.address, hint,
       station.source_datum, station.source_lon, station.source_lat, point_source,
       captured_at, captured_by, entrance_checked_at, entrance_checked_by, unit, area,
       hours, hours_text, hours_checked_at, hours_checked_by, facilities,
       desk_phone, lifecycle, lifecycle_reason, successor,
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
