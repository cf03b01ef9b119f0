-- What was posted before postings said what they are about.
alter table ledger.posting disable trigger only_added;
select set_config('nuanyi.readable', '*', true), set_config('nuanyi.writable', '*', true);

update ledger.posting
set subject = station_grant.station, ground = coalesce(cast(station_grant.policy as text), '')
from fund.station_grant
where posting.kind = 'fund.grant' and posting.document = cast(station_grant.id as text);

alter table ledger.posting enable trigger only_added;
select set_config('nuanyi.readable', '', true), set_config('nuanyi.writable', '', true);
