-- From the wish for a station to its first open day. Where a project stands is its matter in flow.matter (machine
-- build, subject its code); here is what is known of it.
create schema build;

-- The last number given to a project of each year.
create table build.last_number (
    year   integer primary key,
    number integer not null check (number > 0)
);

create table build.project (
    code            text primary key check (code ~ '^JZ-[0-9]{4}-[0-9]{4,6}$'),
    unit            text not null check (unit <> ''),
    area            text check (area <> ''),
    -- Who wished for it: the unit, a host, a worker.
    applicant       text not null check (applicant in ('unit', 'host', 'worker')),
    applied_by      text not null check (applied_by <> ''),
    applied_at      timestamptz not null,
    name            text not null check (char_length(name) between 1 and 60),
    address         text not null check (char_length(address) between 1 and 120),
    kind            text not null check (kind <> ''),
    host_name       text check (char_length(host_name) between 1 and 60),
    host_kind       text check ((host_kind is null) = (host_name is null)),
    words           text not null check (char_length(words) <= 1000),
    -- The place. The point as it came, in the datum it came in.
    lon             double precision check (lon between -180 and 180),
    lat             double precision check (lat between -90 and 90),
    datum           text,
    location_source text,
    floor           text check (char_length(floor) between 1 and 60),
    area_m2         numeric(7, 1) check (area_m2 > 0),
    street_facing   boolean,
    bikes           boolean,
    people_served   integer check (people_served >= 0),
    -- Why nobody was asked what is needed.
    needs_reason    text check (char_length(needs_reason) between 1 and 500),
    -- Who will look after it: the mobile is encrypted (kernel crypto).
    keeper_name     text check (char_length(keeper_name) between 1 and 60),
    keeper_mobile   bytea,
    trained_on      date,
    -- Who said last what equipment is there.
    equipped_by     text,
    -- Sign and rules.
    signed_on       date,
    ruled_on        date,
    entry           text,
    serves          text,
    hours           text check (char_length(hours) between 1 and 200),
    desk_phone      text,
    -- The checklist of the acceptance: who filled it, when, whether all of it holds.
    checked_by      text,
    checked_at      timestamptz,
    check_passed    boolean,
    check_words     text,
    -- The station it became.
    station         text check (station ~ '^[1-9][0-9]{7}$'),
    accepted_on     date,
    version         integer not null check (version > 0),
    check (num_nulls(lon, lat, datum, location_source, floor, area_m2, street_facing, bikes, people_served) in (0, 9)),
    check (num_nulls(keeper_name, keeper_mobile, trained_on) in (0, 3)),
    check (num_nulls(signed_on, ruled_on, entry, serves, hours) in (0, 5)),
    check (num_nulls(checked_by, checked_at, check_passed, check_words) in (0, 4)),
    check ((station is null) = (accepted_on is null))
);

create index project_by_unit on build.project (unit, applied_at desc);

call scope.protect_by_unit('build.project');
call crypto.seal_column('build.project', 'code', 'keeper_mobile');

-- Who applied for a host and how to reach them: encrypted. The secret opens the page by which they follow it.
create table build.contact (
    project text primary key references build.project (code),
    person  text not null check (char_length(person) between 1 and 60),
    phone   bytea not null,
    secret  bytea not null check (octet_length(secret) = 32)
);

call scope.protect_by_parent('build.contact', 'project', 'build.project', 'code');
call crypto.seal_column('build.contact', 'project', 'phone');

-- What a station of a kind has to have when it opens; the newest edition of a kind holds.
create table build.template (
    kind     text not null check (kind <> ''),
    edition  integer not null check (edition > 0),
    facility text not null check (facility <> ''),
    primary key (kind, edition, facility)
);

revoke update, delete on build.template from ${app};

insert into build.template (kind, edition, facility)
select kind, 1, facility
from (values ('standard', array['drinking-water', 'hot-water', 'microwave', 'fridge', 'air-conditioning', 'heating', 'seats',
                                'phone-charging', 'first-aid', 'rain-gear', 'sewing-kit']),
             ('micro', array['drinking-water', 'hot-water', 'seats', 'phone-charging', 'first-aid']),
             ('mobile', array['drinking-water', 'seats', 'phone-charging', 'first-aid', 'rain-gear']),
             ('cabinet', array['first-aid', 'sewing-kit', 'rain-gear'])) as one (kind, facilities),
     unnest(facilities) as facility;

-- What of the equipment is there, and why something is not.
create table build.equipment (
    project  text not null references build.project (code),
    facility text not null check (facility <> ''),
    there    boolean not null,
    reason   text not null check (char_length(reason) <= 200),
    primary key (project, facility)
);

call scope.protect_by_parent('build.equipment', 'project', 'build.project', 'code');

-- Photos of the place, as JPEG without metadata.
create table build.photo (
    id       uuid primary key,
    project  text not null references build.project (code),
    shows    text not null check (shows in ('place', 'inside', 'sign')),
    jpeg     bytea not null check (octet_length(jpeg) <= 4194304),
    added_by text not null check (added_by <> ''),
    added_at timestamptz not null
);

create index photo_by_project on build.photo (project, added_at);

call scope.protect_by_parent('build.photo', 'project', 'build.project', 'code');
