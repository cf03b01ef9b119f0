-- A report that asks for something is a work order of the unit that answered for the station on that day: how far it
-- has come and until when it must be done. What was done with it is in voice.step; this row is what it comes to.
create table voice.work (
    -- Its name at the desk. The number of the report is known to its sender alone.
    id        bigint generated always as identity primary key,
    report    text not null unique references voice.report (number),
    unit      text not null check (unit <> ''),
    station   text not null check (station <> ''),
    kind      text not null check (kind in ('locked', 'broken', 'other')),
    state     text not null check (state in ('received', 'handled', 'closed', 'verified')),
    heard_at  timestamptz not null,
    due_at    timestamptz not null,
    -- Whether the district was told that this deadline was missed.
    escalated boolean not null default false,
    -- Accounts: whose it is, and who closed it last.
    assignee  uuid,
    closed_by text check (closed_by <> ''),
    check (state not in ('closed', 'verified') or closed_by is not null)
);

create index work_waiting on voice.work (due_at, unit) where state in ('received', 'handled');
create index work_to_verify on voice.work (unit, closed_by) where state = 'closed';
create index work_by_unit on voice.work (unit, heard_at desc);
create index work_by_station on voice.work (station, heard_at desc);

call scope.protect_by_unit('voice.work');

alter table voice.step
    -- The deadline that was missed, or the new one.
    add due_at timestamptz,
    drop constraint step_kind_check,
    drop constraint step_check,
    add constraint step_kind_check check (kind in ('answered', 'assigned', 'released', 'withheld', 'closed', 'confirmed',
                                                   'denied', 'escalated')),
    -- An answer, or the account it is given to.
    add constraint step_words_check check ((words <> '') = (kind in ('answered', 'assigned'))),
    add constraint step_due_check check ((due_at is not null) = (kind in ('denied', 'escalated')));

-- Once for each missed deadline, whoever watches.
create unique index step_escalated on voice.step (report, due_at) where kind = 'escalated';

-- What it looks like now that it is done: the photo of a closing, as JPEG without metadata.
create table voice.closing_photo (
    step   bigint primary key references voice.step (id),
    report text not null references voice.report (number),
    jpeg   bytea not null check (octet_length(jpeg) <= 4194304)
);

create index closing_photo_by_report on voice.closing_photo (report);

call scope.protect_by_parent('voice.closing_photo', 'report', 'voice.report', 'number');

-- Reports from before there were deadlines have a week.
insert into voice.work (report, unit, station, kind, state, heard_at, due_at, closed_by)
select number, report.unit, report.station, report.kind, report_now.state, report.heard_at,
       report.heard_at + interval '7 days', case when report_now.state = 'closed' then 'unknown' end
from voice.report join voice.report_now using (number)
where report.kind <> 'open';

-- A report as it stands. Who says that it is open asks for nothing: closed from the start.
create or replace view voice.report_now with (security_invoker = true) as
select report.number, report.station, report.kind, facility, report.words, occupation, report.heard_at,
       photo.report is not null as has_photo,
       coalesce(last_release.kind = 'released', false) as released,
       answer.words as answer, answer.made_at as answered_at,
       coalesce(work.state, 'closed') as state
from voice.report
left join voice.work on work.report = report.number
left join voice.photo on photo.report = report.number
left join lateral (select step.words, step.made_at from voice.step
                   where step.report = report.number and step.kind = 'answered'
                   order by step.id desc limit 1) answer on true
left join lateral (select step.kind from voice.step
                   where step.report = report.number and step.kind in ('released', 'withheld')
                   order by step.id desc limit 1) last_release on true;
