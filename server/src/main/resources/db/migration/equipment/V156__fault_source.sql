-- Where a fault was heard of; a worker's report, by the number of its work order.
alter table equipment.repair add column source text not null default 'desk'
    check (source in ('desk', 'worker', 'keeper', 'inspection'));
alter table equipment.repair alter column source drop default;
alter table equipment.repair add column report bigint check (report > 0);
alter table equipment.repair add check ((source = 'worker') = (report is not null));
create index repair_by_report on equipment.repair (report, id) where report is not null;
