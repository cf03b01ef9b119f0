package org.nuanyi.kernel.ledger.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.ledger.Difference;

/** Rebuilds the balances from the entries, in one statement and so of one moment. */
public final class CheckStore {

    private static final String DIFFERENCES =
            """
            with rebuilt_day as (
                select account, day, sum(amount) as net from ledger.entry group by account, day
            ), rebuilt as (
                select account, sum(net) as balance, max(day) as last_day from rebuilt_day group by account
            ), running as (
                select account, day, sum(net) over (partition by account order by day) as balance
                from rebuilt_day
            )
            select 'balance' as what, key as account, cast(held.balance as text) as kept,
                   cast(coalesce(rebuilt.balance, 0) as text) as rebuilt
            from ledger.account held left join rebuilt on rebuilt.account = held.id
            where held.balance <> coalesce(rebuilt.balance, 0)
            union all
            select 'last day', key, cast(held.last_day as text),
                   cast(coalesce(rebuilt.last_day, '-infinity') as text)
            from ledger.account held left join rebuilt on rebuilt.account = held.id
            where held.last_day <> coalesce(rebuilt.last_day, '-infinity')
            union all
            select 'day ' || day, key, coalesce(cast(kept.net as text), 'nothing'),
                   coalesce(cast(rebuilt_day.net as text), 'nothing')
            from ledger.day kept
            full join rebuilt_day using (account, day)
            join ledger.account held on held.id = coalesce(kept.account, rebuilt_day.account)
            where kept.net is distinct from rebuilt_day.net
            union all
            select 'below zero ' || day, key, '0', cast(running.balance as text)
            from running join ledger.account held on held.id = running.account
            where running.balance < 0 and not held.outside
            union all
            select 'posting ' || entry.posting, measure, '0', cast(sum(entry.amount) as text)
            from ledger.entry join ledger.account held on held.id = entry.account
            where current_setting('nuanyi.readable', true) = '*'
            group by entry.posting, measure
            having sum(entry.amount) <> 0
            order by 1, 2
            """;

    private final Handle handle;

    public CheckStore(Handle handle) {
        this.handle = handle;
    }

    public List<Difference> differences() {
        return handle.createQuery(DIFFERENCES).mapTo(Difference.class).list();
    }
}
