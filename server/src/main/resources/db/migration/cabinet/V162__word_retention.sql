-- Words that nothing asks for any more: all before them is here (cabinet.boot knows up to which number), and the
-- newest snapshot came later. What was opened and what left the cabinet stays.
create function cabinet.fold_words(before timestamptz, most int) returns int
    language sql security definer
    set search_path = pg_catalog, pg_temp
as $$
    with old as (
        select word.cabinet, word.boot_id, word.sequence
        from cabinet.twin
        join cabinet.word on word.cabinet = twin.cabinet and word.heard_at < fold_words.before
        join cabinet.boot on boot.cabinet = word.cabinet and boot.boot_id = word.boot_id
        where word.sequence <= boot.up_to
          and (boot.boot, word.sequence) <= (twin.lanes_boot, twin.lanes_sequence)
          and not exists (select from cabinet.visit where visit.id = word.closes and visit.finished_at is null)
        limit fold_words.most
    ), gone as (
        delete from cabinet.word using old
        where word.cabinet = old.cabinet and word.boot_id = old.boot_id and word.sequence = old.sequence
        returning 1
    )
    select cast(count(*) as int) from gone
$$;

revoke execute on function cabinet.fold_words(timestamptz, int) from public;
grant execute on function cabinet.fold_words(timestamptz, int) to ${app};
