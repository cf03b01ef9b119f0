-- A piece goes to other stations, also of other units; by which purchase it came stays with it, and is told to whoever has
-- it now.
select set_config('nuanyi.readable', '*', true), set_config('nuanyi.writable', '*', true);

alter table purchase.asset add column purchase bigint references purchase.purchase (id);

update purchase.asset set purchase = line.purchase
from purchase.receipt
join purchase.share on share.id = receipt.share
join purchase.line on line.id = share.line
where receipt.id = asset.receipt;

-- Whether no other piece may have its serial number: until it leaves. What was entered twice before, stays as it was.
alter table purchase.asset add column holds_serial boolean not null default true;

update purchase.asset set holds_serial = false
where exists (select from purchase.leaving where leaving.asset = asset.id)
or exists (
    select from purchase.asset elder
    where elder.item = asset.item and elder.serial = asset.serial and elder.id < asset.id
    and not exists (select from purchase.leaving where leaving.asset = elder.id));

select set_config('nuanyi.readable', '', true), set_config('nuanyi.writable', '', true);

alter table purchase.asset alter column purchase set not null;
create index asset_by_purchase on purchase.asset (purchase);
create unique index asset_serial on purchase.asset (item, serial) where serial <> '' and holds_serial;

drop policy sees on purchase.purchase;
create policy sees on purchase.purchase for select using (
    (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))
    or exists (select from purchase.line where line.purchase = purchase.id)
    or exists (select from purchase.asset where asset.purchase = purchase.id));
