-- The same in one pass over the accounts: what is asked of each is asked while it is at hand.
create or replace function ledger.post(key text, occurred_on date, recorded_at timestamptz, kind text, document text,
                                       accounts text[], measures text[], amounts bigint[],
                                       reverses bigint default null, why text default '') returns ledger.outcome
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

    insert into ledger.posting (key, occurred_on, recorded_at, actor, kind, document, reverses, why)
    values (post.key, post.occurred_on, post.recorded_at, actor, post.kind, post.document, post.reverses, post.why)
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

drop function ledger.reached(ledger.account[], bigint[]);
