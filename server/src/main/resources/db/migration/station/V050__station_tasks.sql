-- What the first page of the desk counts, by an index, also where there are 200,000 stations.

-- When the station was last checked as a whole: the oldest check of its hours, its entrance and its facilities;
-- -infinity where one of them never was.
alter table station.station add checked_at timestamptz not null default '-infinity';

create function station.oldest_check(facilities jsonb) returns timestamptz language plpgsql immutable as $$
declare
    oldest timestamptz := 'infinity';
    facility text;
begin
    if facilities = '{}' then
        return oldest;
    end if;
    for facility in select value ->> 'checked' from jsonb_each(facilities) loop
        if facility is null then
            return '-infinity';
        end if;
        oldest := least(oldest, facility::timestamptz);
    end loop;
    return oldest;
end $$;

create function station.note_checks() returns trigger language plpgsql as $$
begin
    new.checked_at := case
        when new.hours_checked_at is null or new.entrance_checked_at is null then '-infinity'
        else least(new.hours_checked_at, new.entrance_checked_at, station.oldest_check(new.facilities)) end;
    return new;
end $$;

create trigger note_checks before insert or update of hours_checked_at, entrance_checked_at, facilities
    on station.station for each row execute function station.note_checks();

update station.station set facilities = facilities;

create index station_by_check on station.station (checked_at, unit) where lifecycle = 'open';
create index station_in_doubt on station.station (unit)
    where lifecycle = 'open' and (locked_at is not null or shut_at is not null);
create index closing_by_end on station.exception (ends_at) where kind = 'closed' and cancelled_at is null;
