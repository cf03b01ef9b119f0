-- What happens to a station after it opened. Where a change stands is its matter in flow.matter (machine change, subject
-- its code); here is what is asked for. What came of it, the register's own history says.
create table build.last_change (
    year   integer primary key,
    number integer not null check (number > 0)
);

create table build.change (
    code            text primary key check (code ~ '^BG-[0-9]{4}-[0-9]{4,6}$'),
    unit            text not null check (unit <> ''),
    station         text not null check (station ~ '^[1-9][0-9]{7}$'),
    kind            text not null check (kind in ('renewal', 'relocation', 'exit', 'reopening')),
    requested_by    text not null check (requested_by <> ''),
    requested_at    timestamptz not null,
    reason          text not null check (char_length(reason) <= 200),
    -- Relocation: the new place. The point as it came, in the datum it came in.
    address         text check (char_length(address) between 1 and 120),
    lon             double precision check (lon between -180 and 180),
    lat             double precision check (lat between -90 and 90),
    datum           text,
    location_source text,
    floor           text check (char_length(floor) between 1 and 60),
    area_m2         numeric(7, 1) check (area_m2 > 0),
    street_facing   boolean,
    bikes           boolean,
    people_served   integer check (people_served >= 0),
    -- Exit: found by an inspection or wanted by the host; since when people are told, and where they go instead.
    basis           text check (basis in ('inspection', 'host')),
    notice_on       date,
    successor       text check (successor ~ '^[1-9][0-9]{7}$'),
    instead         text check (char_length(instead) <= 200),
    -- Re-opening: when somebody looked at it, and what he found.
    checked_on      date,
    found           text check (char_length(found) between 1 and 500),
    version         integer not null check (version > 0),
    check (num_nulls(address, lon, lat, datum, location_source, floor, area_m2, street_facing, bikes, people_served)
           = case kind when 'relocation' then 0 else 10 end),
    check (num_nulls(basis, notice_on, instead) = case kind when 'exit' then 0 else 3 end),
    check (successor is null or kind = 'exit'),
    check (num_nulls(checked_on, found) = case kind when 'reopening' then 0 else 2 end)
);

create index change_by_station on build.change (station, requested_at desc);
create index change_by_unit on build.change (unit, requested_at desc);

call scope.protect_by_unit('build.change');

-- Agreements with those who give the room: of a project, of a change that is not decided, of a station. Taken away, one
-- is kept.
create table build.agreement (
    id         uuid primary key,
    unit       text not null check (unit <> ''),
    project    text references build.project (code),
    change     text references build.change (code),
    station    text check (station ~ '^[1-9][0-9]{7}$'),
    host       text not null check (char_length(host) between 1 and 60),
    starts_on  date not null,
    ends_on    date not null check (ends_on > starts_on),
    -- How it is renewed.
    terms      text not null check (char_length(terms) <= 500),
    -- As it was signed: a PDF as it came, or a photo without metadata; sealed with a key of its own, which is sealed too.
    file       bytea not null,
    file_key   bytea not null,
    is_pdf     boolean not null,
    added_by   text not null check (added_by <> ''),
    added_at   timestamptz not null,
    removed_at timestamptz,
    check (num_nonnulls(project, change, station) > 0)
);

create index agreement_by_end on build.agreement (unit, ends_on) where removed_at is null;
create index agreement_by_station on build.agreement (station) where station is not null;
create index agreement_by_project on build.agreement (project) where project is not null;
create index agreement_by_change on build.agreement (change) where change is not null;

call scope.protect_by_unit('build.agreement');
call crypto.seal_column('build.agreement', 'id', 'file_key');
