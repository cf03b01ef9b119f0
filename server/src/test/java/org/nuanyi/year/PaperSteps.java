package org.nuanyi.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.BudgetResult;
import org.nuanyi.fund.NewPayee;
import org.nuanyi.fund.PolicyDraft;
import org.nuanyi.fund.PolicyResult;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;

/**
 * Policies, budgets and accounts. A new station has a thousand yuan all year; from July the city
 * bears four hundred of it, and its budget comes two weeks late. In spring there is too little for
 * all, until a second paper.
 */
final class PaperSteps {

    static final long THOUSAND = 100_000;

    /** Of what a new station is granted, until June and from July. */
    static final List<Share> BEFORE = List.of(new Share(Source.DISTRICT, THOUSAND));

    static final List<Share> AFTER =
            List.of(new Share(Source.CITY, 40_000), new Share(Source.DISTRICT, 60_000));

    private static final String FIRST = "东工发〔2026〕1号";
    private static final String SECOND = "东工发〔2026〕19号";
    private static final LocalTime EARLY = LocalTime.of(8, 0);
    private static final LocalDate NEW_YEAR = YearPlan.workingDays().getFirst();
    private static final LocalDate DECIDED = LocalDate.of(YearPlan.YEAR, 6, 26);
    private static final LocalDate SECOND_PAPER = LocalDate.of(YearPlan.YEAR, 6, 10);
    private static final LocalDate LATE_PAPER = LocalDate.of(YearPlan.YEAR, 7, 16);
    private static final LocalDate CUT = LocalDate.of(YearPlan.YEAR, 11, 20);
    private static final long RESERVE = 5 * THOUSAND;

    private final List<Step> steps = new ArrayList<>();

    static List<Step> of(YearPlan plan, List<ProjectScript> projects) {
        PaperSteps papers = new PaperSteps();
        papers.policy(FIRST, NEW_YEAR, LocalDate.of(YearPlan.YEAR, 1, 1), BEFORE, 200_000);
        papers.policy(SECOND, DECIDED, YearPlan.OTHER_POLICY, AFTER, 300_000);
        for (String unit : plan.units()) {
            papers.unit(unit, projects);
            papers.maintenance(plan, unit);
        }
        return papers.steps;
    }

    /** What a station accepted on that day is granted. */
    static List<Share> shares(LocalDate acceptedOn) {
        return acceptedOn.isBefore(YearPlan.OTHER_POLICY) ? BEFORE : AFTER;
    }

    /** The number of the policy of that day. */
    static String policy(LocalDate acceptedOn) {
        return shares(acceptedOn).equals(BEFORE) ? FIRST : SECOND;
    }

    private void policy(
            String number, LocalDate entered, LocalDate validFrom, List<Share> shares, long award) {
        PolicyDraft draft =
                new PolicyDraft(
                        validFrom,
                        "主席办公会",
                        validFrom.isBefore(entered) ? validFrom : entered,
                        number,
                        Map.of(
                                BudgetLine.NEW_STATION,
                                shares,
                                BudgetLine.AWARD,
                                List.of(new Share(Source.DISTRICT, award))));
        steps.add(
                new Step(
                        number,
                        entered.atTime(EARLY),
                        house -> {
                            PolicyResult result = house.policies.enter(People.OFFICE, draft);
                            Step.require(result instanceof PolicyResult.Entered, number, result);
                            return true;
                        },
                        standing -> standing.policies().contains(number)));
    }

    private void unit(String unit, List<ProjectScript> projects) {
        long before = accepted(unit, projects, BEFORE);
        long after = accepted(unit, projects, AFTER);
        long first = before * 7 / 10;
        payee(unit);
        paper("1号", unit, Source.DISTRICT, NEW_YEAR, Math.max(1, first) * THOUSAND);
        paper("2号", unit, Source.DISTRICT, SECOND_PAPER, (before - first) * THOUSAND + RESERVE);
        paper("3号", unit, Source.DISTRICT, YearPlan.OTHER_POLICY, (after + 1) * 60_000);
        paper("4号", unit, Source.CITY, LATE_PAPER, (after + 1) * 40_000);
        paper("5号", unit, Source.DISTRICT, CUT, -3 * THOUSAND);
    }

    /** Just enough for all that is spent. */
    private void maintenance(YearPlan plan, String unit) {
        long fen =
                plan.bills().stream()
                        .filter(bill -> bill.unit().equals(unit))
                        .mapToLong(Bill::fen)
                        .sum();
        paper(BudgetLine.MAINTENANCE, "6号", unit, Source.DISTRICT, NEW_YEAR, fen);
    }

    private static long accepted(String unit, List<ProjectScript> projects, List<Share> under) {
        return projects.stream()
                .filter(one -> one.unit().equals(unit) && !one.fate().endsEarly())
                .filter(one -> shares(one.acceptedOn()).equals(under))
                .count();
    }

    private void payee(String unit) {
        NewPayee payee =
                new NewPayee(unit, Optional.empty(), "街道总工会", "工商银行", "6222 0000 1234 5678");
        steps.add(
                new Step(
                        "payee " + unit,
                        NEW_YEAR.atTime(EARLY),
                        house -> {
                            house.payees.enter(People.OFFICE, payee);
                            return true;
                        },
                        standing -> standing.payees().contains(unit)));
    }

    private void paper(String number, String unit, Source source, LocalDate on, long fen) {
        paper(BudgetLine.NEW_STATION, number, unit, source, on, fen);
    }

    private void paper(
            BudgetLine line, String number, String unit, Source source, LocalDate on, long fen) {
        String name = "东财〔2026〕" + unit + "-" + number;
        BudgetKey key = new BudgetKey(YearPlan.YEAR, unit, line.id(), source.id());
        BudgetDraft draft = new BudgetDraft(key, fen, name, "年度安排", on);
        steps.add(
                new Step(
                        name,
                        on.atTime(EARLY),
                        house -> {
                            BudgetResult result = house.papers.enter(People.OFFICE, draft);
                            Step.require(result instanceof BudgetResult.Entered, name, result);
                            return true;
                        },
                        standing -> standing.papers().contains(name)));
    }
}
