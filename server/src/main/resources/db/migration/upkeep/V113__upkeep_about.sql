-- What was posted before postings said what they are about.
alter table ledger.posting disable trigger only_added;
select set_config('nuanyi.readable', '*', true), set_config('nuanyi.writable', '*', true);

update ledger.posting
set subject = spending.station
from upkeep.spending
where posting.kind = 'upkeep.spending' and posting.document = cast(spending.id as text) and spending.station is not null;

alter table ledger.posting enable trigger only_added;
select set_config('nuanyi.readable', '', true), set_config('nuanyi.writable', '', true);
