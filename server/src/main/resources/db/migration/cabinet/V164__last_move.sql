-- What each heartbeat and each snapshot ask is found at once, however much a cabinet has said in years.
-- Lanes change by what is dispensed, and by what a door was opened for.
alter table cabinet.boot add column moved bigint not null default 0;
update cabinet.boot set moved = coalesce(
    (select max(sequence) from cabinet.word
     where word.cabinet = boot.cabinet and word.boot_id = boot.boot_id
       and (channel = 'event/dispense' or channel = 'response' and transaction is not null)), 0);

create index dispense_unbooked_at on cabinet.dispense (cabinet) where booked is null;
