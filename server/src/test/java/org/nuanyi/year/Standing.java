package org.nuanyi.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuanyi.build.Acceptance.Filled;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Sift;
import org.nuanyi.core.flow.State;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.fund.StandingGrant;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.upkeep.Plan;
import org.nuanyi.upkeep.Spending;

/** Where everything stands, as the product says when it is asked: by the names of the script. */
record Standing(
        Map<String, Projects.Standing> projects,
        Map<String, Integer> moves,
        Map<String, StandingGrant> grants,
        Map<String, Paying> batches,
        Set<String> papers,
        Set<String> policies,
        Set<String> payees,
        int checklists,
        Map<String, Planned> plans,
        Map<String, Spent> spendings) {

    private static final int ALL = 100_000;
    private static final Set<String> ENDED = Set.of("open", "rejected", "withdrawn");

    /** A batch, where it stands, and its lines. */
    record Paying(Batch batch, Matter matter, List<PaymentLine> lines) {}

    /** A plan of a unit, and where it stands. */
    record Planned(Plan plan, Matter matter) {}

    /** A spending, and where it stands. */
    record Spent(Spending spending, Matter matter) {}

    static Standing of(House house) {
        Map<String, Projects.Standing> projects =
                house.build.board.list(People.OFFICE, Sift.ALL, 0, ALL).stream()
                        .collect(by(one -> one.project().outline().name()));
        Map<String, Integer> moves = new HashMap<>();
        projects.forEach((name, one) -> moves.put(name, moves(house, one)));
        return new Standing(
                projects,
                moves,
                house
                        .grants
                        .list(
                                People.OFFICE,
                                Grants.machine().states().stream().map(State::id).toList())
                        .stream()
                        .collect(by(one -> one.grant().project())),
                batches(house),
                house.papers.list(People.OFFICE, YearPlan.YEAR).stream()
                        .map(paper -> paper.says().documentNumber())
                        .collect(Collectors.toSet()),
                house.policies.list(People.OFFICE).stream()
                        .map(policy -> policy.says().documentNumber())
                        .collect(Collectors.toSet()),
                house.payees.list(People.OFFICE).stream()
                        .map(payee -> payee.unit())
                        .collect(Collectors.toSet()),
                house.scopes
                        .in(
                                People.OFFICE,
                                handle -> house.drafts.history(handle, CheckSteps.CHECKLIST))
                        .size(),
                house.plans.list(People.OFFICE, YearPlan.YEAR).stream()
                        .map(
                                plan ->
                                        new Planned(
                                                plan, house.plans.matter(People.OFFICE, plan.id())))
                        .collect(by(one -> one.plan().unit())),
                spendings(house));
    }

    private static Map<String, Spent> spendings(House house) {
        List<Spending> all = house.spendings.list(People.OFFICE, YearPlan.YEAR, "", ALL, 0);
        Map<Long, Matter> matters =
                house.spendings.matters(People.OFFICE, all.stream().map(Spending::id).toList());
        return all.stream()
                .map(
                        one ->
                                new Spent(
                                        one,
                                        Optional.ofNullable(matters.get(one.id())).orElseThrow()))
                .collect(by(one -> one.spending().says().note()));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> by(
            Function<T, String> name) {
        return Collectors.toMap(name, Function.identity());
    }

    private static Map<String, Paying> batches(House house) {
        List<Batch> all = house.batches.list(People.OFFICE, ALL, 0);
        Map<Long, Matter> matters =
                house.batches.matters(People.OFFICE, all.stream().map(Batch::id).toList());
        Map<String, Paying> batches = new HashMap<>();
        for (Batch batch : all) {
            Matter matter = Optional.ofNullable(matters.get(batch.id())).orElseThrow();
            batches.put(
                    batch.title(),
                    new Paying(batch, matter, house.batches.lines(People.OFFICE, batch.id())));
        }
        return batches;
    }

    /** Tells the house how the product calls what is there. */
    void tell(House house) {
        projects.forEach((name, one) -> house.codes.put(name, one.project().code()));
        batches.forEach((title, one) -> house.numbers.put(title, one.batch().id()));
        spendings.forEach((name, one) -> house.spendingNumbers.put(name, one.spending().id()));
    }

    /** How many moves were made after it was applied for; no more are to come when it has ended. */
    private static int moves(House house, Projects.Standing one) {
        if (ENDED.contains(one.matter().state())) {
            return Integer.MAX_VALUE;
        }
        ProjectCode code = one.project().code();
        int photos = house.build.preparing.listPhotos(People.OFFICE, code).size();
        int checks =
                house.build.acceptance.list(People.OFFICE, code).stream()
                        .map(Filled::submission)
                        .mapToInt(form -> 1 + form.trunk() + (form.submitted().isPresent() ? 1 : 0))
                        .sum();
        return one.matter().deeds() + one.project().version() - 1 + photos + checks;
    }

    /** How many moves of a project were made; less than none where nobody applied for it. */
    int moves(String name) {
        return moves.getOrDefault(name, -1);
    }

    /** Where the grant of a project stands. */
    Optional<StandingGrant> grant(String name) {
        return Optional.ofNullable(projects.get(name))
                .map(one -> grants.get(one.project().code().value()));
    }

    /** How many things were done with a batch; less than none where there is none. */
    int deeds(String title) {
        return Optional.ofNullable(batches.get(title)).map(one -> one.matter().deeds()).orElse(-1);
    }

    /** How many things were done with a spending; less than none where there is none. */
    int spendingDeeds(String name) {
        return Optional.ofNullable(spendings.get(name)).map(one -> one.matter().deeds()).orElse(-1);
    }

    /** How many photos the receipt of a spending has. */
    int photos(String name) {
        return Optional.ofNullable(spendings.get(name))
                .map(one -> one.spending().photos())
                .orElse(0);
    }

    /** How many things were done with the plan of a unit; less than none where there is none. */
    int planDeeds(String unit) {
        return Optional.ofNullable(plans.get(unit)).map(one -> one.matter().deeds()).orElse(-1);
    }

    /** How often the plan of a unit was written. */
    int planVersions(String unit) {
        return Optional.ofNullable(plans.get(unit))
                .map(one -> one.plan().versions().size())
                .orElse(0);
    }

    /** Whether some line of a batch is so. */
    boolean hasLine(String title, Predicate<PaymentLine> wanted) {
        return Optional.ofNullable(batches.get(title)).stream()
                .flatMap(one -> one.lines().stream())
                .anyMatch(wanted);
    }
}
