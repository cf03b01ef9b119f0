package org.nuanyi.year;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.fund.Share;

/**
 * The money of the year a second and a third time. In plain SQL: who was accepted when, which
 * policy held that day, what was said of the grant; no amount of the product's own is believed. And
 * by the script alone, which knows no database.
 */
final class SecondBooks {

    /** What each station is due of each source, unless it was refused or revoked. */
    private static final String DUE =
            """
            with due as (
                select project.code, project.unit, policy.document_number as policy, policy_amount.source,
                       case when exists (
                                select from fund.station_grant
                                join flow.matter on matter.machine = 'grant' and matter.subject = cast(station_grant.id as text)
                                join flow.deed on deed.matter = matter.id
                                where station_grant.project = project.code and deed.event in ('refuse', 'revoke'))
                            then 0 else policy_amount.fen end as fen
                from build.project
                join fund.policy on policy.valid_from = (
                    select max(valid_from) from fund.policy where valid_from <= project.accepted_on)
                join fund.policy_amount on policy_amount.policy = policy.id and policy_amount.line = 'new-station'
            )
            """;

    /** Where documents, entries of the ledger and what is due are not the same three times. */
    private static final String GAPS =
            DUE
                    + """
                    , documents as (
                        select station_grant.project as code, share.source,
                               sum(share.fen) filter (where paid_on is not null and reversed_on is null) as fen
                        from fund.station_grant
                        join fund.share on share.grant_id = station_grant.id
                        left join fund.payment_line on payment_line.grant_id = station_grant.id
                        group by 1, 2
                    ), entries as (
                        select station_grant.project as code, split_part(account.key, '/', 5) as source,
                               sum(entry.amount) as fen
                        from ledger.entry
                        join ledger.account on account.id = entry.account and account.key like 'budget/%/paid'
                        join ledger.posting on posting.id = entry.posting and posting.kind = 'fund.grant'
                        join fund.station_grant on cast(station_grant.id as text) = posting.document
                        group by 1, 2
                    )
                    select concat_ws(' ', code, source, 'due', due.fen, 'documents', documents.fen, 'entries', entries.fen)
                    from due
                    full join documents using (code, source)
                    full join entries using (code, source)
                    where coalesce(due.fen, -1) <> coalesce(documents.fen, 0)
                       or coalesce(due.fen, -1) <> coalesce(entries.fen, 0)
                    """;

    private static final String DUE_BY_UNIT =
            DUE
                    + """
                    select concat_ws(' ', unit, policy, source) as key, cast(sum(fen) as bigint) as value
                    from due group by 1 having sum(fen) <> 0
                    """;

    private static final String BALANCES =
            """
            select concat_ws(' ', unit, split_part(key, '/', 5)) as key, balance as value
            from ledger.account where key like 'budget/%/new-station/%/paid' and balance <> 0
            """;

    /** Balances beside the entries, and what hangs open at the end of the year. */
    private static final String BROKEN =
            """
            select 'balance of ' || key from ledger.account
            where balance <> coalesce((select sum(amount) from ledger.entry where entry.account = account.id), 0)
            union all
            select 'posting ' || posting from ledger.entry group by posting having sum(amount) <> 0
            union all
            select 'open ' || key from ledger.account
            where balance <> 0 and (key like '%/committed' or key like '%/obligated')
            union all
            select 'granted ' || concat_ws(' ', given.unit, given.line, given.source)
            from (select year, unit, line, source, sum(fen) as fen from fund.budget group by 1, 2, 3, 4) given
            left join ledger.account on account.key = concat_ws('/', 'budget', year, given.unit, line, source, 'granted')
            where coalesce(abs(balance), 0) <> given.fen
            union all
            select 'checked by another version ' || subject from form.submission
            where version <> case when begun_at < timestamptz '2026-07-01 08:00 Asia/Shanghai' then 1 else 2 end
            union all
            select 'accepted and not checked ' || code from build.project
            where accepted_on is not null and not exists (
                select from form.submission join form.revision on revision.submission = submission.id
                where subject = 'build/' || code || '/acceptance' and submitted_at is not null
                and answers -> 'sign' ->> 0 = 'yes')
            union all
            select 'approved not once: batch ' || matter.subject
            from flow.matter join flow.deed on deed.matter = matter.id
            where machine = 'payment'
            group by matter.subject
            having count(*) filter (where event = 'begin') <> count(*) filter (where event = 'approve')
            union all
            select 'paid twice: grant ' || grant_id from fund.payment_line
            where paid_on is not null and reversed_on is null group by grant_id having count(*) > 1
            """;

    private final Jdbi jdbi;

    /** On a database as its owner. */
    SecondBooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> gaps() {
        return jdbi.withHandle(handle -> handle.createQuery(GAPS).mapTo(String.class).list());
    }

    List<String> broken() {
        return jdbi.withHandle(handle -> handle.createQuery(BROKEN).mapTo(String.class).list());
    }

    /** Fen by unit, policy and source. */
    Map<String, Long> due() {
        return sums(DUE_BY_UNIT);
    }

    /** Fen that are paid by the balances of the ledger, by unit and source. */
    Map<String, Long> balances() {
        return sums(BALANCES);
    }

    /** How many entries the ledger has. */
    long entries() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select count(*) from ledger.entry")
                                .mapTo(Long.class)
                                .one());
    }

    private Map<String, Long> sums(String sql) {
        return sums(jdbi, sql);
    }

    /** Rows of a key and a value. */
    static Map<String, Long> sums(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                handle ->
                        new TreeMap<>(
                                handle.createQuery(sql)
                                        .setMapKeyColumn("key")
                                        .setMapValueColumn("value")
                                        .collectInto(
                                                new org.jdbi.v3.core.generic.GenericType<
                                                        Map<String, Long>>() {})));
    }

    /** Fen by unit, policy and source, by the script. */
    static Map<String, Long> scripted(YearPlan plan) {
        Map<String, Long> sums = new TreeMap<>();
        for (ProjectScript project : plan.projects()) {
            if (project.fate().isPaid()) {
                String policy = PaperSteps.policy(project.acceptedOn());
                for (Share share : PaperSteps.shares(project.acceptedOn())) {
                    sums.merge(
                            project.unit() + " " + policy + " " + share.source().id(),
                            share.fen(),
                            Long::sum);
                }
            }
        }
        return sums;
    }

    static long total(Map<String, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }
}
