-- Projects and changes beside where they stand, so that lists are sifted, counted and paged by the database. Only read;
-- what is decided reads the matter itself.
create view build.project_standing with (security_invoker = true) as
select project.code, project.unit, project.name, project.address, project.applied_at,
       matter.state as stage, matter.ended, matter.assignee, matter.since, matter.due
from build.project
join flow.matter on matter.machine = 'build' and matter.subject = project.code;

create view build.change_standing with (security_invoker = true) as
select change.code, change.unit, change.station, change.requested_at,
       matter.state as stage, matter.ended, matter.assignee, matter.since, matter.due
from build.change
join flow.matter on matter.machine = 'change' and matter.subject = change.code;

create index project_by_time on build.project (applied_at desc, code desc);

-- When what it was for ended: the station was withdrawn, the project came to nothing.
alter table build.agreement add column over_at timestamptz;

create index agreement_by_owner on build.agreement (coalesce(station, project), ends_on, id)
    where removed_at is null and over_at is null;
