-- The history of each station, field by field. The database writes it, so that nothing changes a station without a
-- trace: an edit, a move in life, a list that comes in. The audit trail says who did what and in which request; this
-- says what the station said before and since, so that a stale form can be merged and a former value restored. Rows
-- are only added, and go with their station.
create table station.revision (
    id      bigint generated always as identity primary key,
    station text        not null references station.station (code) on delete cascade,
    -- The version of the station since this change.
    version int         not null,
    at      timestamptz not null,
    -- The id of an account, or the job that did it.
    actor   text        not null check (actor <> ''),
    -- Only the fields that changed, by their ids, as texts.
    was     jsonb       not null,
    became  jsonb       not null
);

create index revision_by_station on station.revision (station, version);

-- What a station says in each field, as FieldTexts writes it.
create function station.fields(one station.station) returns jsonb language sql stable
    return jsonb_build_object(
               'name', one.name,
               'kind', one.kind,
               'serves', one.serves,
               'unit', one.unit,
               'host', coalesce((select host.name from station.host where host.id = one.host), ''),
               'host-kind', coalesce((select host.kind from station.host where host.id = one.host), ''),
               'tags', array_to_string(one.tags, '、'),
               'address', one.address,
               'hint', one.hint,
               'point', one.source_lon || ',' || one.source_lat || ' ' || one.source_datum,
               'entry', one.entry,
               'entry-note', one.entry_note,
               'desk-phone', coalesce(one.desk_phone, ''),
               'hours', coalesce(nullif(one.hours_text, ''), one.hours, ''),
               'lifecycle', one.lifecycle,
               'reason', one.lifecycle_reason,
               'successor', coalesce(one.successor, ''))
        || coalesce((select jsonb_object_agg('facility.' || facility, state -> 'condition')
                     from jsonb_each(one.facilities) each (facility, state)), '{}');

create function station.note_revision() returns trigger language plpgsql as $$
begin
    insert into station.revision (station, version, at, actor, was, became)
    select new.code, new.version, new.changed_at, coalesce(nullif(scope.actor(), ''), 'unknown'),
           jsonb_object_agg(field, coalesce(before ->> field, '')), jsonb_object_agg(field, coalesce(since ->> field, ''))
    from (select station.fields(old) as before, station.fields(new) as since) both_of_them
    cross join lateral jsonb_object_keys(before || since) field
    where before ->> field is distinct from since ->> field
    having count(*) > 0;
    return null;
end $$;

-- What was seen of a station, its photos and its closings for once have tables of their own.
create trigger revised after update of
        name, tags, kind, serves, host, entry, entry_note, address, hint, source_datum, source_lon, source_lat,
        hours, hours_text, facilities, desk_phone, unit, lifecycle, lifecycle_reason, successor
    on station.station for each row execute function station.note_revision();

call scope.protect_by_parent('station.revision', 'station', 'station.station', 'code');
revoke update, delete on station.revision from ${app};

-- What was changed together, to be undone together: a row for each station of a batch.
create table station.batch (
    id      uuid not null,
    station text not null references station.station (code) on delete cascade,
    -- Since this change.
    version int  not null,
    -- The batch that this one undid.
    undoes  uuid,
    primary key (id, station)
);

create index batch_by_station on station.batch (station, version);
create index batch_by_undone on station.batch (undoes) where undoes is not null;

call scope.protect_by_parent('station.batch', 'station', 'station.station', 'code');
revoke update, delete on station.batch from ${app};
