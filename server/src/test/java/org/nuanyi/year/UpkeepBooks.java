package org.nuanyi.year;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The maintenance of the year a second time in plain SQL, and a third time by the script alone. */
final class UpkeepBooks {

    /** Where deeds, documents and entries of the ledger do not say the same of a receipt. */
    private static final String GAPS =
            """
            with deeds as (
                select matter.subject,
                       count(*) filter (where deed.event = 'pay') - count(*) filter (where deed.event = 'reverse') as paid
                from flow.matter left join flow.deed on deed.matter = matter.id
                where matter.machine = 'spending'
                group by 1
            ), entries as (
                select posting.document as subject, sum(entry.amount) as fen
                from ledger.entry
                join ledger.account on account.id = entry.account and account.key like 'budget/%/maintenance/%/paid'
                join ledger.posting on posting.id = entry.posting and posting.kind = 'upkeep.spending'
                group by 1
            )
            select concat_ws(' ', note, 'says', spending.fen, 'paid', deeds.paid, 'on', paid_on, 'void', void_on,
                             'entries', entries.fen)
            from upkeep.spending
            full join deeds on deeds.subject = cast(spending.id as text)
            full join entries on entries.subject = cast(spending.id as text)
            where coalesce(deeds.paid * spending.fen, -1) <> coalesce(entries.fen, 0)
               or deeds.paid <> case when paid_on is not null and void_on is null then 1 else 0 end
               or not exists (select from upkeep.receipt where receipt.spending = spending.id)
            order by 1
            """;

    private static final String PAID =
            """
            select unit as key, sum(balance) as value
            from ledger.account where key like 'budget/%/maintenance/%/paid' group by unit
            """;

    private static final String PLANNED =
            """
            select unit as key, sum(fen) as value
            from upkeep.plan_line
            where version in (select distinct on (plan) id from upkeep.plan_version
                              where agreed_on is not null order by plan, number desc)
            group by unit
            """;

    private final Jdbi jdbi;

    /** On a database as its owner. */
    UpkeepBooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> gaps() {
        return jdbi.withHandle(handle -> handle.createQuery(GAPS).mapTo(String.class).list());
    }

    /** Fen by unit. */
    Map<String, Long> paid() {
        return SecondBooks.sums(jdbi, PAID);
    }

    /** Fen of the plans in force, by unit. */
    Map<String, Long> planned() {
        return SecondBooks.sums(jdbi, PLANNED);
    }

    /** Fen by unit, by the script. */
    static Map<String, Long> scripted(YearPlan plan) {
        Map<String, Long> sums = new TreeMap<>();
        plan.units().forEach(unit -> sums.put(unit, 0L));
        plan.bills().stream()
                .filter(bill -> bill.fate().isPaid())
                .forEach(bill -> sums.merge(bill.unit(), bill.fen(), Long::sum));
        return sums;
    }
}
