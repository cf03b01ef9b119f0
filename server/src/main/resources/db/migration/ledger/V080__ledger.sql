-- Double entry for money and goods (ADR 17). Postings and their entries are only added; balances are kept beside them,
-- and all three are written by the two functions below and nobody else.
create schema ledger;

create table ledger.account (
    id       bigint  generated always as identity primary key,
    key      text    not null unique check (key <> ''),
    -- What is counted: 'fen', or 'goods:' and a kind.
    measure  text    not null check (measure <> ''),
    unit     text    not null check (unit <> ''),
    -- Where things come from and go to (a grant, a supplier, used up): may be below zero.
    outside  boolean not null,
    closed   boolean not null default false,
    balance  bigint  not null default 0 check (outside or balance >= 0),
    -- The latest day with an entry: a posting of that day or later needs no look at other days.
    last_day date    not null default '-infinity'
) with (fillfactor = 70);

create table ledger.posting (
    id          bigint      generated always as identity primary key,
    -- Who sends the same twice is answered the same.
    key         text        not null unique check (key <> ''),
    occurred_on date        not null,
    recorded_at timestamptz not null,
    actor       text        not null check (actor <> ''),
    -- The document of a feature for which it was made.
    kind        text        not null check (kind <> ''),
    document    text        not null check (document <> ''),
    -- Undone at most once.
    reverses    bigint      unique references ledger.posting,
    why         text        not null
);

create table ledger.entry (
    posting bigint not null references ledger.posting,
    account bigint not null references ledger.account,
    -- That of the posting, for the order of an account.
    day     date   not null,
    amount  bigint not null check (amount <> 0),
    primary key (posting, account)
);

create index entry_by_account on ledger.entry (account, day, posting);

-- The sum of the entries of one account and day: what a balance at a date is made of.
create table ledger.day (
    account bigint not null references ledger.account,
    day     date   not null,
    net     bigint not null,
    primary key (account, day)
) with (fillfactor = 70);

-- Whether one of the functions below is at work: they are the owner's, and the role that works is not the owner.
create function ledger.at_work() returns boolean language sql stable
    return current_user = (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'ledger');

call scope.protect('ledger.account',
    '(select ledger.at_work()) or (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))',
    '(select ledger.at_work())');

-- An account is opened, and closed, by whoever may change what is the unit's, with nothing in it.
drop policy adds on ledger.account;
create policy adds on ledger.account for insert with check (
    balance = 0 and not closed
    and ((select scope.writes_everything()) or unit = any (cast((select scope.writable()) as text[]))));
drop policy changes on ledger.account;
create policy changes on ledger.account for update
    using ((select ledger.at_work())
        or (select scope.writes_everything()) or unit = any (cast((select scope.writable()) as text[])))
    with check ((select ledger.at_work()) or balance = 0);

call scope.protect('ledger.entry',
    '(select ledger.at_work()) or (select scope.reads_everything())
     or exists (select from ledger.account parent where parent.id = ledger.entry.account)',
    '(select ledger.at_work())');
call scope.protect('ledger.day',
    '(select ledger.at_work()) or (select scope.reads_everything())
     or exists (select from ledger.account parent where parent.id = ledger.day.account)',
    '(select ledger.at_work())');
-- Seen by each unit that has an entry in it.
call scope.protect('ledger.posting',
    '(select ledger.at_work()) or (select scope.reads_everything())
     or exists (select from ledger.entry child where child.posting = ledger.posting.id)',
    '(select ledger.at_work())');

revoke update, delete on ledger.account, ledger.posting, ledger.entry, ledger.day from ${app};
grant update (closed) on ledger.account to ${app};

-- Not even the owner changes what was posted.
create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to' using errcode = 'insufficient_privilege';
end $$;

create trigger only_added before update or delete on ledger.posting for each row execute function ledger.refuse();
create trigger only_added before update or delete on ledger.entry for each row execute function ledger.refuse();
create trigger not_emptied before truncate on ledger.posting for each statement execute function ledger.refuse();
create trigger not_emptied before truncate on ledger.entry for each statement execute function ledger.refuse();

create type ledger.outcome as (
    -- POSTED, REPEATED, CONFLICT, BELOW_ZERO, or another reason for which it was refused.
    outcome text,
    posting bigint,
    account text,
    -- Below zero: on which day by how much, where it is most.
    day     date,
    missing bigint
);

-- What is said of a key that was used before.
create function ledger.repeated(known ledger.posting, occurred_on date, kind text, document text, accounts text[],
                                amounts bigint[], reverses bigint) returns ledger.outcome language sql stable as $$
    select cast(row(
        case when known.occurred_on = repeated.occurred_on
                  and known.kind = repeated.kind
                  and known.document = repeated.document
                  and known.reverses is not distinct from repeated.reverses
                  and (select array_agg(row(account.key, entry.amount) order by account.key)
                       from ledger.entry join ledger.account on account.id = entry.account
                       where entry.posting = known.id)
                    = (select array_agg(row(line.key, line.amount) order by line.key)
                       from unnest(accounts, amounts) line (key, amount))
             then 'REPEATED' else 'CONFLICT' end,
        known.id, null, null, null) as ledger.outcome);
$$;

-- The day on which an account would hold least if that amount were added on that day, and what it would hold then.
create function ledger.lowest(account ledger.account, occurred_on date, amount bigint, out day date, out units numeric)
    language sql stable as $$
    with later as (
        select day.day, day.net from ledger.day where day.account = lowest.account.id and day.day > lowest.occurred_on
    ), at_end as (
        select lowest.occurred_on as day, coalesce(sum(net), 0) as after from later
        union all
        select later.day, sum(net) over (order by later.day desc) - net from later
    )
    select at_end.day, lowest.account.balance + lowest.amount - at_end.after
    from at_end order by 2, 1 limit 1;
$$;

-- Whether who acts may move what is in these accounts: whoever takes out of an account reaches its unit, may put it
-- anywhere, and brings from outside only to what it reaches itself.
create function ledger.reached(accounts ledger.account[], amounts bigint[]) returns boolean language plpgsql stable as $$
declare
    mine constant text[] := scope.writable();
    one ledger.account;
    gives boolean := false;
    gains_elsewhere boolean := false;
begin
    if scope.writes_everything() then
        return true;
    end if;
    for line in 1 .. cardinality(accounts) loop
        one := accounts[line];
        if not one.outside then
            if one.unit = any (mine) then
                gives := gives or amounts[line] < 0;
            elsif amounts[line] < 0 then
                return false;
            else
                gains_elsewhere := true;
            end if;
        end if;
    end loop;
    return gives or not gains_elsewhere;
end $$;

-- Why an amount cannot be added to an account; nothing where it can.
create function ledger.refused(account ledger.account, measure text, occurred_on date, amount bigint)
    returns ledger.outcome language plpgsql stable as $$
declare
    -- No account ever holds more, so that no sum is too large for its column.
    most constant bigint := 1000000000000000;
    after constant bigint := account.balance + amount;
    lowest_day date := occurred_on;
    lowest_units numeric := after;
begin
    if account.measure <> measure then
        return cast(row('OTHER_MEASURE', null, account.key, null, null) as ledger.outcome);
    elsif account.closed then
        return cast(row('CLOSED_ACCOUNT', null, account.key, null, null) as ledger.outcome);
    elsif abs(after) > most then
        return cast(row('TOO_MUCH', null, account.key, null, null) as ledger.outcome);
    elsif amount > 0 or account.outside then
        return null;
    elsif occurred_on < account.last_day then
        select day, units into lowest_day, lowest_units from ledger.lowest(account, occurred_on, amount);
    end if;
    if lowest_units < 0 then
        return cast(row('BELOW_ZERO', null, account.key, lowest_day, -lowest_units) as ledger.outcome);
    end if;
    return null;
end $$;

-- Posts lines that sum to zero in each measure, or says why not. One round trip; correct at READ COMMITTED, because
-- every check follows the locks, and at SERIALIZABLE, where the loser of a race fails with 40001 and begins again.
create function ledger.post(key text, occurred_on date, recorded_at timestamptz, kind text, document text,
                            accounts text[], measures text[], amounts bigint[],
                            reverses bigint default null, why text default '') returns ledger.outcome
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    held ledger.account[];
    one ledger.account;
    ids bigint[] := '{}';
    moved bigint[] := '{}';
    known ledger.posting;
    refusal ledger.outcome;
    made bigint;
begin
    -- In one order for all: two postings never wait for each other.
    select array_agg(locked order by locked.id) into held
    from (select * from ledger.account a where a.key = any (accounts) order by a.id for no key update) locked;

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
    if coalesce(cardinality(held), 0) < cardinality(accounts) then
        return cast(row('NO_SUCH_ACCOUNT', null,
                   (select wanted from unnest(accounts) wanted
                    where not exists (select from unnest(held) h where h.key = wanted) limit 1), null, null) as ledger.outcome);
    end if;

    foreach one in array held loop
        ids := ids || one.id;
        moved := moved || amounts[array_position(accounts, one.key)];
    end loop;
    if coalesce(scope.actor(), '') = '' or not ledger.reached(held, moved) then
        raise exception 'an account of another unit' using errcode = 'insufficient_privilege';
    end if;

    for line in 1 .. cardinality(held) loop
        refusal := ledger.refused(held[line], measures[array_position(accounts, held[line].key)], occurred_on, moved[line]);
        if refusal.outcome is not null then
            return refusal;
        end if;
    end loop;

    insert into ledger.posting (key, occurred_on, recorded_at, actor, kind, document, reverses, why)
    values (post.key, post.occurred_on, post.recorded_at, scope.actor(), post.kind, post.document, post.reverses, post.why)
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

-- Posts the opposite of a posting, for the same document.
create function ledger.reverse(posting bigint, key text, occurred_on date, recorded_at timestamptz, why text)
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
                       lines.accounts, lines.measures, lines.amounts, original.id, why);
end $$;

revoke execute on all functions in schema ledger from public;
grant execute on function ledger.at_work() to ${app};
grant execute on function
    ledger.post(text, date, timestamptz, text, text, text[], text[], bigint[], bigint, text) to ${app};
grant execute on function ledger.reverse(bigint, text, date, timestamptz, text) to ${app};
