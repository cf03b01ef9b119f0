package org.nuanyi.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.fund.StandingGrant;

/** Undoes a payment about the twelfth of the month after it, once. */
final class ReversalSteps {

    private static final LocalTime NOON = LocalTime.of(14, 0);

    private ReversalSteps() {}

    static List<Step> of(ProjectScript script) {
        if (!script.fate().isReversed()) {
            return List.of();
        }
        return IntStream.rangeClosed(2, 12)
                .mapToObj(month -> YearPlan.by(LocalDate.of(YearPlan.YEAR, month, 12)))
                .map(day -> step(script, day))
                .toList();
    }

    private static Step step(ProjectScript script, LocalDate day) {
        return new Step(
                script.name() + " reverse " + day,
                day.atTime(NOON),
                house ->
                        Optional.ofNullable(house.codes.get(script.name()))
                                .flatMap(code -> grant(house, code.value()))
                                .filter(grant -> reverse(house, script, grant))
                                .isPresent(),
                standing -> isReversed(standing, script, day));
    }

    private static Optional<StandingGrant> grant(House house, String project) {
        return house.grants.list(People.FINANCE, List.of("paid")).stream()
                .filter(one -> one.grant().project().equals(project))
                .findFirst();
    }

    private static boolean reverse(House house, ProjectScript script, StandingGrant grant) {
        List<PaymentLine> lines = house.batches.linesOf(People.FINANCE, grant.grant().id());
        if (lines.stream().anyMatch(line -> line.reversed().isPresent())) {
            return false;
        }
        PaymentLine paid =
                lines.stream().filter(line -> line.paid().isPresent()).findFirst().orElseThrow();
        BatchResult result =
                house.payments.reverse(
                        People.FINANCE,
                        paid.batch(),
                        paid.id(),
                        "付错账户",
                        script.fate() == Fate.REVOKED);
        Step.require(result instanceof BatchResult.Done, script.name(), result);
        return true;
    }

    private static boolean isReversed(Standing standing, ProjectScript script, LocalDate day) {
        return standing.grant(script.name())
                .map(one -> one.grant().id())
                .filter(
                        grant ->
                                standing.batches().values().stream()
                                        .flatMap(batch -> batch.lines().stream())
                                        .filter(line -> line.grant() == grant)
                                        .flatMap(line -> line.reversed().stream())
                                        .anyMatch(reversed -> reversed.on().equals(day)))
                .isPresent();
    }
}
