-- Hosts that could give a room: one branch at one place, as a list of places has it. A name alone,
-- as the list of stations has it, is a host without a place; a chain is many hosts of one name.
alter table station.host
    add address      text not null default '',
    -- The point in WGS-84, and as it came.
    add lon          double precision check (lon between -180 and 180),
    add lat          double precision check (lat between -90 and 90),
    add source_datum text check (source_datum in ('wgs84', 'gcj02', 'bd09')),
    add source_lon   double precision,
    add source_lat   double precision,
    -- Where it comes from; the same ref of the same source is the same host.
    add source       text,
    add source_ref   text,
    add check (num_nulls(lon, lat, source_datum, source_lon, source_lat, source, source_ref) in (0, 7)),
    drop constraint host_name_kind_key;

create unique index host_by_name on station.host (name, kind) where source_ref is null;
create unique index host_by_origin on station.host (source, source_ref);
