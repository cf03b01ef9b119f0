package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.fund.SomeFund.DISTRICT;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.LEADER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.key;

import io.agroal.api.AgroalDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** A district's worth of grants, or as many as are asked for. How long it took is printed. */
class ManyGrantsTest {

    private static final int STATIONS = Integer.getInteger("nuanyi.fund.stations", 200);
    private static final int BATCH = 500;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("全区一次发完")
    void all_stations_of_a_district_are_granted_and_paid() throws Exception {
        try (AgroalDataSource pool = database.pool(2)) {
            SomeFund some = new SomeFund(new Scopes(Jdbis.on(pool)), new Units(database.jdbi()));
            some.enoughForBoth();
            some.fund(OFFICE, key(DONGSI, Source.DISTRICT), STATIONS * THOUSAND);
            List<Long> grants =
                    timed(
                            "opened",
                            () ->
                                    Stream.generate(some::opened)
                                            .limit(STATIONS)
                                            .map(Grant::id)
                                            .toList());
            for (int from = 0; from < STATIONS; from += BATCH) {
                List<Long> some500 = grants.subList(from, Math.min(STATIONS, from + BATCH));
                BatchResult made =
                        timed(
                                "prepared",
                                () -> some.batches.prepare(OFFICE, DISTRICT, "批次", some500));
                long batch = ((Done) made).batch();
                timed("submitted", () -> some.act(OFFICE, batch, "submit"));
                timed("approved", () -> some.act(LEADER, batch, "approve"));
                timed("begun", () -> some.act(FINANCE, batch, "begin"));
                List<Long> lines = some.lines(batch).stream().map(PaymentLine::id).toList();
                timed("paid", () -> some.payments.paid(FINANCE, batch, lines, "付", TODAY));
                assertThat(some.state(batch)).isEqualTo("paid");
            }
            assertThat(some.stages(key(DONGSI, Source.DISTRICT)).getLast())
                    .isEqualTo(STATIONS * THOUSAND);
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T done = work.call();
        System.out.printf(
                "ManyGrantsTest %s in %,d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
        return done;
    }
}
