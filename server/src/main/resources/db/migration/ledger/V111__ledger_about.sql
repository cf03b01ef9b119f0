-- What a posting is about beside its accounts, so that statements need no document: whom the money is for (a station),
-- and on what ground it is given (a policy). Nothing where it is for no single one. An undoing is about the same.
alter table ledger.posting
    add column subject text not null default '',
    add column ground  text not null default '';

create index posting_by_subject on ledger.posting (subject, occurred_on);
create index posting_by_ground on ledger.posting (ground, occurred_on);
create index posting_undoing on ledger.posting (occurred_on) where reverses is not null;
-- What was recorded after its day: a statement of a period says what came after the period.
create index posting_back_dated on ledger.posting (occurred_on, recorded_at)
    where cast(recorded_at at time zone 'Asia/Shanghai' as date) > occurred_on;

drop function ledger.post(text, date, timestamptz, text, text, text[], text[], bigint[], bigint, text);

-- As before, and about something.
create function ledger.post(key text, occurred_on date, recorded_at timestamptz, kind text, document text,
                            accounts text[], measures text[], amounts bigint[],
                            reverses bigint default null, why text default '',
                            subject text default '', ground text default '') returns ledger.outcome
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    actor constant text := coalesce(scope.actor(), '');
    everything constant boolean := scope.writes_everything();
    mine constant text[] := coalesce(scope.writable(), '{}');
    one ledger.account;
    at int;
    amount bigint;
    ids bigint[] := '{}';
    moved bigint[] := '{}';
    -- Whoever takes out of an account reaches its unit, may put it anywhere, and brings from outside only to what it
    -- reaches itself.
    takes_elsewhere boolean := false;
    gives boolean := false;
    gains_elsewhere boolean := false;
    refusal ledger.outcome;
    known ledger.posting;
    made bigint;
begin
    -- In one order for all: two postings never wait for each other.
    for one in select * from ledger.account a where a.key = any (accounts) order by a.id for no key update loop
        at := array_position(accounts, one.key);
        amount := amounts[at];
        ids := ids || one.id;
        moved := moved || amount;
        if not one.outside and not everything then
            if one.unit = any (mine) then
                gives := gives or amount < 0;
            elsif amount < 0 then
                takes_elsewhere := true;
            else
                gains_elsewhere := true;
            end if;
        end if;
        if refusal.outcome is null then
            refusal := ledger.refused(one, measures[at], occurred_on, amount);
        end if;
    end loop;

    -- What was posted before is answered the same, whatever has changed since.
    select * into known from ledger.posting p where p.key = post.key;
    if found then
        return ledger.repeated(known, occurred_on, kind, document, accounts, amounts, reverses);
    end if;
    if occurred_on > cast(recorded_at at time zone 'Asia/Shanghai' as date) then
        return cast(row('IN_THE_FUTURE', null, '', null, null) as ledger.outcome);
    end if;
    if reverses is not null and exists (select from ledger.posting p where p.reverses = post.reverses) then
        return cast(row('ALREADY_REVERSED', null, '', null, null) as ledger.outcome);
    end if;
    if cardinality(ids) < cardinality(accounts) then
        return cast(row('NO_SUCH_ACCOUNT', null,
                        (select wanted.key from unnest(accounts) with ordinality wanted (key, place)
                         where not exists (select from ledger.account a where a.key = wanted.key)
                         order by wanted.place limit 1),
                        null, null) as ledger.outcome);
    end if;
    if actor = '' or takes_elsewhere or gains_elsewhere and not gives then
        raise exception 'an account of another unit' using errcode = 'insufficient_privilege';
    end if;
    if refusal.outcome is not null then
        return refusal;
    end if;

    insert into ledger.posting (key, occurred_on, recorded_at, actor, kind, document, reverses, why, subject, ground)
    values (post.key, post.occurred_on, post.recorded_at, actor, post.kind, post.document, post.reverses, post.why,
            post.subject, post.ground)
    on conflict do nothing
    returning id into made;
    if made is null then -- somebody else was quicker, on other accounts or with another key
        select * into known from ledger.posting p where p.key = post.key;
        if found then
            return ledger.repeated(known, occurred_on, kind, document, accounts, amounts, reverses);
        end if;
        return cast(row('ALREADY_REVERSED', null, '', null, null) as ledger.outcome);
    end if;
    insert into ledger.entry (posting, account, day, amount)
    select made, l.account, post.occurred_on, l.amount from unnest(ids, moved) l (account, amount);
    insert into ledger.day as known_day (account, day, net)
    select l.account, post.occurred_on, l.amount from unnest(ids, moved) l (account, amount)
    on conflict on constraint day_pkey do update set net = known_day.net + excluded.net;
    for line in 1 .. cardinality(ids) loop
        update ledger.account a
        set balance = a.balance + moved[line], last_day = greatest(a.last_day, post.occurred_on)
        where a.id = ids[line];
    end loop;
    return cast(row('POSTED', made, null, null, null) as ledger.outcome);
end $$;

-- Posts the opposite of a posting, for the same document and about the same.
create or replace function ledger.reverse(posting bigint, key text, occurred_on date, recorded_at timestamptz, why text)
    returns ledger.outcome
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    original ledger.posting;
    lines record;
begin
    select * into original from ledger.posting p where p.id = reverse.posting;
    select array_agg(a.key) as accounts, array_agg(a.measure) as measures, array_agg(-e.amount) as amounts,
           scope.reads_everything() or bool_or(a.unit = any (scope.readable())) as seen
    into lines
    from ledger.entry e join ledger.account a on a.id = e.account
    where e.posting = reverse.posting;
    if not coalesce(lines.seen, false) or original.id is null then
        return cast(row('NO_SUCH_POSTING', null, '', null, null) as ledger.outcome);
    elsif original.reverses is not null then
        return cast(row('IS_A_REVERSAL', null, '', null, null) as ledger.outcome);
    elsif occurred_on < original.occurred_on then
        return cast(row('BEFORE_THE_POSTING', null, '', null, null) as ledger.outcome);
    end if;
    return ledger.post(key, occurred_on, recorded_at, original.kind, original.document,
                       lines.accounts, lines.measures, lines.amounts, original.id, why,
                       original.subject, original.ground);
end $$;

revoke execute on function
    ledger.post(text, date, timestamptz, text, text, text[], text[], bigint[], bigint, text, text, text) from public;
grant execute on function
    ledger.post(text, date, timestamptz, text, text, text[], text[], bigint[], bigint, text, text, text) to ${app};
