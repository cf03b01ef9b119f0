package org.nuanyi.year;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Everything the year left behind, line by line, by the names people gave it: without numbers that
 * a rolled back transaction takes with it, and without which of the two leaders was faster.
 */
final class Transcript {

    private static final String NAMES =
            """
            with subject as (
                select 'build' as machine, code as id, code as name from build.project
                union all
                select 'grant', cast(id as text), 'grant of ' || project from fund.station_grant
                union all
                select 'upkeep-plan', cast(id as text), 'plan of ' || unit from upkeep.plan
                union all
                select 'spending', cast(id as text), note from upkeep.spending
                union all
                select 'payment', cast(id as text), 'batch ' || title from fund.batch
            )
            """;

    private static final List<String> PARTS =
            List.of(
                    """
                    select concat_ws('|', 'project', project.code, project.unit, project.name, applied_by, applied_at,
                                     equipped_by, accepted_on, project.version,
                                     station.name, station.unit, station.lifecycle,
                                     (select count(*) from build.photo where photo.project = project.code))
                    from build.project left join station.station on station.code = project.station
                    """,
                    """
                    select concat_ws('|', 'form', form, version, subject, unit, submission.trunk, begun_at, begun_by,
                                     submitted_at, submitted_by, number, answers, saved_at, saved_by)
                    from form.submission left join form.revision on revision.submission = submission.id
                    """,
                    """
                    select concat_ws('|', 'plan', plan.unit, year, number, why, made_by, made_at, agreed_on, category, fen)
                    from upkeep.plan
                    join upkeep.plan_version on plan_version.plan = plan.id
                    join upkeep.plan_line on plan_line.version = plan_version.id
                    """,
                    """
                    select concat_ws('|', 'spending', note, spending.unit, category, source, fen, spent_on, number,
                                     entered_by, entered_at, commit_posting is null, obligate_posting is null, paid_on, voucher,
                                     pay_posting is null, spending.void_on, sha, receipt.void_on, added_at)
                    from upkeep.spending left join upkeep.receipt on receipt.spending = spending.id
                    """,
                    NAMES
                            + """
                            select concat_ws('|', 'matter', name, unit, array_to_string(path, ','), since, due, deeds)
                            from flow.matter join subject on subject.machine = matter.machine and subject.id = matter.subject
                            """,
                    NAMES
                            + """
                            select concat_ws('|', 'deed', name, number, done_at, regexp_replace(person, 'leader-.', 'a leader'),
                                             verb, event, target, comment, before, after)
                            from flow.deed
                            join flow.matter on matter.id = deed.matter
                            join subject on subject.machine = matter.machine and subject.id = matter.subject
                            """,
                    """
                    select concat_ws('|', 'policy', valid_from, document_number, line, source, fen, entered_at)
                    from fund.policy join fund.policy_amount on policy_amount.policy = policy.id
                    """,
                    """
                    select concat_ws('|', 'paper', unit, line, source, fen, document_number, dated, entered_at) from fund.budget
                    """,
                    """
                    select concat_ws('|', 'grant', project, station_grant.unit, station_grant.line, accepted_on, made_at,
                                     document_number, station_grant.fen, share.source, share.fen, lacking, undone_on)
                    from fund.station_grant
                    left join fund.policy on policy.id = station_grant.policy
                    left join fund.share on share.grant_id = station_grant.id
                    """,
                    """
                    select concat_ws('|', 'line', title, project, payment_line.unit, payment_line.fen, ending, paid_on,
                                     voucher, failed_why, reversed_on, reversed_why)
                    from fund.payment_line
                    join fund.batch on batch.id = payment_line.batch
                    join fund.station_grant on station_grant.id = payment_line.grant_id
                    left join fund.payee on payee.id = payment_line.payee
                    """,
                    """
                    select concat_ws('|', 'entry', regexp_replace(split_part(posting.key, '/', 1), ' [0-9]+$', ''),
                                     coalesce(project, budget.document_number, note, posting.kind), occurred_on, recorded_at,
                                     actor, account.key, amount, why, reverses is not null)
                    from ledger.entry
                    join ledger.posting on posting.id = entry.posting
                    join ledger.account on account.id = entry.account
                    left join fund.station_grant
                        on posting.kind = 'fund.grant' and cast(station_grant.id as text) = document
                    left join fund.budget on posting.kind = 'fund.budget' and cast(budget.id as text) = document
                    left join upkeep.spending
                        on posting.kind = 'upkeep.spending' and cast(spending.id as text) = document
                    """,
                    """
                    select concat_ws('|', 'audit', regexp_replace(actor, 'leader-.', 'a leader'), action, subject_kind,
                                     result, count(*))
                    from audit.entry group by regexp_replace(actor, 'leader-.', 'a leader'), action, subject_kind, result
                    """,
                    """
                    select concat_ws('|', 'event', module, kind, count(*)) from outbox.event group by module, kind
                    """);

    private Transcript() {}

    /** Of a database as its owner, in an order of its own. */
    static List<String> of(Jdbi jdbi) {
        return jdbi.withHandle(
                handle ->
                        PARTS.stream()
                                .flatMap(
                                        part ->
                                                handle
                                                        .createQuery(part)
                                                        .mapTo(String.class)
                                                        .list()
                                                        .stream())
                                .sorted()
                                .toList());
    }
}
