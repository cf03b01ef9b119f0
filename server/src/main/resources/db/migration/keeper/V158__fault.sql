-- Keepers report faults of the pieces at their stations.
alter table keeper.deed drop constraint deed_kind_check;
alter table keeper.deed add constraint deed_kind_check
    check (kind in ('open', 'shut', 'not-today', 'facility', 'need', 'answer', 'receive', 'use', 'count', 'fault'));
