package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.fund.SomeFund.DISTRICT;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.LEADER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.as;
import static org.nuanyi.fund.SomeFund.key;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** Several people at once: one of them is first, and no money moves twice. */
class BatchRaceTest {

    private static final int PEOPLE = 6;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
        some.enoughForBoth();
    }

    @RepeatedTest(3)
    @DisplayName("两位领导同时同意：只有一个算")
    void of_those_who_approve_at_once_one_is_first() throws Exception {
        long batch = some.draft(3);
        some.done(OFFICE, batch, "submit");
        NewDeed approve = NewDeed.of(some.batches.matter(OFFICE, batch), Act.event("approve"));
        assertThat(
                        atOnce(
                                person ->
                                        some.batches.act(
                                                as(
                                                        "leader " + person,
                                                        "district-leadership",
                                                        Reach.of(DISTRICT)),
                                                batch,
                                                approve)))
                .areExactly(1, new org.assertj.core.api.Condition<>(Done.class::isInstance, "done"))
                .hasOnlyElementsOfTypes(
                        Done.class, BatchResult.Overtaken.class, BatchResult.NotNow.class);
        assertThat(some.state(batch)).isEqualTo("approved");
    }

    @RepeatedTest(3)
    @DisplayName("几个人同时登记付款：每行只付一次")
    void a_line_that_several_say_is_paid_is_paid_once() throws Exception {
        long batch = some.paying(4);
        List<Long> lines = some.lines(batch).stream().map(PaymentLine::id).toList();
        List<BatchResult> results =
                atOnce(person -> some.payments.paid(FINANCE, batch, lines, "付-" + person, TODAY));
        assertThat(results.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(some.state(batch)).isEqualTo("paid");
        assertThat(paid()).isEqualTo(4 * THOUSAND);
    }

    @RepeatedTest(3)
    @DisplayName("同时冲销：只冲一次")
    void what_several_undo_at_once_is_undone_once() throws Exception {
        long batch = some.paying(1);
        PaymentLine line = some.lines(batch).getFirst();
        some.pay(batch, line);
        List<BatchResult> results =
                atOnce(
                        person ->
                                some.payments.reverse(
                                        FINANCE, batch, line.id(), "错", person % 2 == 0));
        assertThat(results.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(paid()).isZero();
    }

    @RepeatedTest(3)
    @DisplayName("同一笔补助，几个人同时编进各自的批次：只进一个")
    void a_grant_that_several_put_into_batches_is_in_one() throws Exception {
        List<Long> grants = List.of(some.opened().id(), some.opened().id());
        List<BatchResult> results =
                atOnce(
                        person ->
                                some.batches.prepare(
                                        OFFICE,
                                        DISTRICT,
                                        "批次 " + person,
                                        person % 2 == 0 ? grants : grants.reversed()));
        assertThat(results.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(some.batches.list(LEADER, 10, 0)).hasSize(1);
    }

    @RepeatedTest(3)
    @DisplayName("余额只够一个：同时开放的只有一个落实，其余照常开放")
    void of_stations_that_open_at_once_as_many_are_funded_as_there_is_money_for() throws Exception {
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), -99 * THOUSAND);
        List<Grant> grants = new ArrayList<>();
        for (GrantResult result :
                atOnce(_ -> some.open(OFFICE, SomeFund.station(), DONGSI, TODAY))) {
            grants.add(((GrantResult.Granted) result).grant());
        }
        assertThat(grants.stream().filter(grant -> grant.funding().isPresent())).hasSize(1);
        assertThat(some.stages(key(DONGSI, Source.DISTRICT)))
                .containsExactly(-THOUSAND, 0L, 0L, THOUSAND, 0L);
    }

    private interface Work<T> {
        T of(int person);
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            tasks.add(() -> work.of(number));
        }
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<T> results = new ArrayList<>();
            for (Future<T> answer : people.invokeAll(tasks)) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private long paid() {
        return some.stages(key(DONGSI, Source.DISTRICT)).getLast();
    }
}
