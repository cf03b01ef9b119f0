-- Supplies lie in smart cabinets too.
alter table supply.store drop constraint store_kind_check;
alter table supply.store add constraint store_kind_check check (kind in ('unit', 'station', 'cabinet'));
