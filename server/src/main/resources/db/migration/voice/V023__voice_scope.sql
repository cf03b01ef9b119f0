-- What people tell belongs to the unit that answered for the station on that day. Of stations that are gone nobody
-- answers any more: those rows are seen by who sees everything.
alter table voice.report add unit text check (unit <> '');
alter table voice.rating add unit text check (unit <> '');
alter table voice.visit add unit text check (unit <> '');
alter table voice.receipt add unit text check (unit <> '');

update voice.report set unit = coalesce(station.unit_of(station), 'gone');
update voice.rating set unit = coalesce(station.unit_of(station), 'gone');
update voice.visit set unit = coalesce(station.unit_of(station), 'gone');
update voice.receipt set unit = coalesce((select report.unit from voice.report where report.number = receipt.report), 'gone');

alter table voice.report alter unit set not null;
alter table voice.rating alter unit set not null;
alter table voice.visit alter unit set not null;
alter table voice.receipt alter unit set not null;

create index report_by_unit on voice.report (unit, heard_at);

call scope.protect_by_unit('voice.report');
call scope.protect_by_unit('voice.rating');
call scope.protect_by_unit('voice.visit');
call scope.protect_by_unit('voice.receipt');
call scope.protect_by_parent('voice.contact', 'report', 'voice.report', 'number');
call scope.protect_by_parent('voice.photo', 'report', 'voice.report', 'number');
call scope.protect_by_parent('voice.step', 'report', 'voice.report', 'number');

-- Keyed digests that live for a day and are forgotten by whoever comes next, wherever that is.
call scope.protect_shared('voice.sighting');

alter view voice.rating_now set (security_invoker = true);
alter view voice.report_now set (security_invoker = true);
