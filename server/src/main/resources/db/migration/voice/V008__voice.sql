-- What people tell the union about a station, without saying who they are. Reports, ratings and visits are written
-- once and never changed; what became of a report is written beside it.
create schema voice;

-- One tap. "Open" asks for nothing and is closed from the start.
create table voice.report (
    -- Seven signs and a check sign, the same as in ReportNumber; not one after the other.
    number     text primary key check (number ~ '^[2-9A-HJKMNP-Z]{8}$'),
    station    text not null check (station <> ''),
    kind       text not null check (kind in ('open', 'locked', 'broken', 'other')),
    facility   text check ((facility is not null) = (kind = 'broken')),
    words      text not null check (char_length(words) <= 500),
    occupation text check (occupation <> ''),
    witness    uuid not null,
    heard_at   timestamptz not null
);

create index report_by_witness on voice.report (station, witness, heard_at);

-- How to reach the sender: encrypted (kernel crypto), and deleted when the report is closed.
create table voice.contact (
    report text primary key references voice.report (number),
    sealed bytea not null
);

-- A photo as it was written anew: JPEG without metadata. In the database, so that one backup and one transaction hold
-- a report and its photo.
create table voice.photo (
    report   text primary key references voice.report (number),
    jpeg     bytea not null check (octet_length(jpeg) <= 4194304),
    added_at timestamptz not null
);

-- What became of a report, in the order in which it happened.
create table voice.step (
    id       bigint generated always as identity primary key,
    report   text not null references voice.report (number),
    kind     text not null check (kind in ('answered', 'released', 'withheld', 'closed')),
    words    text not null check ((words <> '') = (kind = 'answered')),
    made_by  text not null check (made_by <> ''),
    made_at  timestamptz not null
);

create index step_by_report on voice.step (report, id);

create table voice.rating (
    id         bigint generated always as identity primary key,
    station    text not null check (station <> ''),
    stars      int not null check (stars between 1 and 5),
    reasons    text[] not null,
    occupation text check (occupation <> ''),
    witness    uuid not null,
    heard_at   timestamptz not null
);

create index rating_by_station on voice.rating (station, witness, heard_at);

-- The ratings that count: of each witness the last.
create view voice.rating_now as
select distinct on (station, witness) station, stars, reasons, occupation, heard_at
from voice.rating
order by station, witness, id desc;

-- Somebody was there: the hour, and nothing that tells one visitor from another.
create table voice.visit (
    id         bigint generated always as identity primary key,
    station    text not null check (station <> ''),
    day        date not null,
    hour       int not null check (hour between 0 and 23),
    occupation text check (occupation <> '')
);

create index visit_by_station on voice.visit (station, day);

-- Who spoke at a station within the last day, as keyed fingerprints that differ from station to station: the same
-- device, or the same network address and browser, is the same witness. Forgotten after a day; the witness that
-- stays behind is a random number.
create table voice.sighting (
    station    text not null,
    device     bytea,
    network    bytea not null,
    witness    uuid not null,
    seen_at    timestamptz not null,
    visited_at timestamptz,
    unique nulls not distinct (station, network, device)
);

create index sighting_by_age on voice.sighting (seen_at);

-- Requests answered already, by the key their sender gave them.
create table voice.receipt (
    key     uuid primary key,
    request bytea not null,
    report  text references voice.report (number),
    counted boolean not null,
    made_at timestamptz not null
);

-- A report as it stands.
create view voice.report_now as
select report.number, station, report.kind, facility, report.words, occupation, heard_at,
       photo.report is not null as has_photo,
       coalesce(last_release.kind = 'released', false) as released,
       answer.words as answer, answer.made_at as answered_at,
       case when report.kind = 'open' or exists (
                select from voice.step where step.report = report.number and step.kind = 'closed') then 'closed'
            when answer.words is not null then 'handled'
            else 'received' end as state
from voice.report
left join voice.photo on photo.report = report.number
left join lateral (select step.words, step.made_at from voice.step
                   where step.report = report.number and step.kind = 'answered'
                   order by step.id desc limit 1) answer on true
left join lateral (select step.kind from voice.step
                   where step.report = report.number and step.kind in ('released', 'withheld')
                   order by step.id desc limit 1) last_release on true;
