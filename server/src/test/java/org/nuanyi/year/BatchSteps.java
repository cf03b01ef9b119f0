package org.nuanyi.year;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;

/**
 * Pays what a unit's stations are owed at the end of a month: some batches are returned, two
 * leaders approve at once, some lines fail at the bank, the rest is paid in two vouchers.
 */
final class BatchSteps {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    /** Of a thousand. */
    private static final int RETURNED = 30;

    private static final int ENDED = 20;
    private static final int FAILED = 20;

    private final PayRound round;
    private final String unit;
    private final String title;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private int deeds;

    private BatchSteps(YearPlan plan, PayRound round, String unit) {
        this.round = round;
        this.unit = unit;
        this.title = round.name() + " " + unit;
        this.chance = plan.chance();
    }

    static List<Step> of(YearPlan plan, PayRound round, String unit) {
        BatchSteps batch = new BatchSteps(plan, round, unit);
        if (batch.chance.happens(ENDED, "end", batch.title)) {
            batch.mistake();
        }
        batch.prepare(batch.title);
        batch.event("submit", People.OFFICE);
        if (batch.chance.happens(RETURNED, "return", batch.title)) {
            batch.event("return", People.LEADERS.getFirst());
            batch.event("submit", People.OFFICE);
        }
        batch.approve();
        batch.event("begin", People.FINANCE);
        batch.pay();
        return batch.steps;
    }

    private void add(String what, Step.Work work, Step.Sign sign) {
        steps.add(new Step(title + " " + what, round.on().atTime(AFTERNOON), work, sign));
    }

    /** One that is put together by mistake, and ended. */
    private void mistake() {
        String wrong = title + " 误";
        prepare(wrong);
        add(
                "end",
                house ->
                        house.numbers.containsKey(wrong)
                                && done(act(house, People.OFFICE, wrong, 0, "end")),
                standing -> standing.deeds(wrong) >= 1);
    }

    private void prepare(String called) {
        add(
                "prepare " + called,
                house -> {
                    List<Long> payable =
                            house.grants.list(People.OFFICE, List.of("payable")).stream()
                                    .map(one -> one.grant())
                                    .filter(grant -> grant.unit().equals(unit))
                                    .map(Grant::id)
                                    .toList();
                    return !payable.isEmpty() && prepare(house, called, payable);
                },
                standing -> standing.batches().containsKey(called));
    }

    private boolean prepare(House house, String called, List<Long> payable) {
        BatchResult result =
                house.batches.prepare(People.OFFICE, YearPlan.DISTRICT, called, payable);
        Step.require(result instanceof BatchResult.Done, called, result);
        house.numbers.put(called, ((BatchResult.Done) result).batch());
        return true;
    }

    private void event(String event, Scope who) {
        int seen = deeds++;
        add(event + " " + seen, on(house -> act(house, who, title, seen, event)), isDone(seen));
    }

    private Step.Sign isDone(int seen) {
        return standing -> standing.deeds(title) > seen;
    }

    private void approve() {
        int seen = deeds++;
        add(
                "approve " + seen,
                house -> {
                    if (!house.numbers.containsKey(title)) {
                        return false;
                    }
                    List<BatchResult> answers =
                            atOnce(
                                    People.LEADERS.stream()
                                            .<Callable<BatchResult>>map(
                                                    who ->
                                                            () ->
                                                                    act(
                                                                            house, who, title, seen,
                                                                            "approve"))
                                            .toList());
                    long approved =
                            answers.stream().filter(BatchResult.Done.class::isInstance).count();
                    Step.require(approved == 1, title + " is approved once", answers);
                    return true;
                },
                isDone(seen));
    }

    private static <T> List<T> atOnce(List<Callable<T>> people) {
        try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : room.invokeAll(people)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static BatchResult act(House house, Scope who, String title, int seen, String event) {
        long batch = house.numbers.getOrDefault(title, 0L);
        Matter matter = house.batches.matter(who, batch);
        NewDeed deed =
                new NewDeed(
                        matter.id(), seen, Act.event(event), java.util.Set.of(), "看过", List.of());
        return house.batches.act(who, batch, deed);
    }

    private void pay() {
        add(
                "fail",
                house -> fail(house, house.numbers.getOrDefault(title, 0L)),
                standing -> standing.hasLine(title, line -> line.failed().isPresent()));
        for (int part : List.of(1, 2)) {
            String voucher = "付 " + title + "-" + part;
            add(
                    "pay " + part,
                    house -> pay(house, house.numbers.getOrDefault(title, 0L), part, voucher),
                    standing ->
                            standing.hasLine(
                                    title,
                                    line ->
                                            line.paid()
                                                    .filter(paid -> paid.voucher().equals(voucher))
                                                    .isPresent()));
        }
    }

    private boolean fail(House house, long batch) {
        List<PaymentLine> lines = house.batches.lines(People.FINANCE, batch);
        Map<Long, Grant> grants =
                house
                        .grants
                        .find(People.FINANCE, lines.stream().map(PaymentLine::grant).toList())
                        .stream()
                        .collect(Collectors.toMap(Grant::id, Function.identity()));
        List<Long> failed =
                lines.stream()
                        .filter(line -> grants.get(line.grant()) instanceof Grant it && fails(it))
                        .map(PaymentLine::id)
                        .toList();
        return !failed.isEmpty()
                && done(house.payments.failed(People.FINANCE, batch, failed, "户名不符"));
    }

    private boolean fails(Grant grant) {
        return !round.last() && chance.happens(FAILED, "fail", title, grant.project());
    }

    private boolean pay(House house, long batch, int part, String voucher) {
        List<Long> open =
                house.batches.lines(People.FINANCE, batch).stream()
                        .filter(PaymentLine::isOpen)
                        .map(PaymentLine::id)
                        .toList();
        List<Long> chosen = part == 1 ? open.subList(0, (open.size() + 1) / 2) : open;
        return !chosen.isEmpty()
                && done(house.payments.paid(People.FINANCE, batch, chosen, voucher, round.on()));
    }

    private Step.Work on(Function<House, BatchResult> work) {
        return house -> house.numbers.containsKey(title) && done(work.apply(house));
    }

    private boolean done(BatchResult result) {
        Step.require(result instanceof BatchResult.Done, title, result);
        return true;
    }
}
