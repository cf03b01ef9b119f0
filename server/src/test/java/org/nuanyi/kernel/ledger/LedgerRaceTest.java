package org.nuanyi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.TestDatabase;

/**
 * Several threads post, undo and repeat on the same accounts. A posting is numbered while it holds
 * its accounts: in the order of numbers, each must have been possible by a plain list of entries.
 */
class LedgerRaceTest {

    private static final int OPERATIONS =
            Integer.getInteger("nuanyi.ledger.operations", 20_000) / 4;
    private static final int THREADS = 4;
    private static final Set<String> BEGINS_AGAIN = Set.of("40001");

    private static final String POSTED =
            """
            select posting.id, posting.occurred_on, account.key, entry.amount
            from ledger.posting
            join ledger.entry on entry.posting = posting.id
            join ledger.account on account.id = entry.account
            order by posting.id, account.id
            """;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
    private final RandomPostings postings = new RandomPostings(seed, 40);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    private record Row(long id, LocalDate occurredOn, String key, long amount) {}

    @ParameterizedTest
    @ValueSource(strings = {"read committed", "serializable"})
    void what_many_do_at_once_could_have_been_done_one_after_the_other(String isolation)
            throws Exception {
        System.out.printf("LedgerRaceTest seed %d, %s%n", seed, isolation);
        isolate(isolation);
        LedgerModel model = postings.open(new SomeLedger(database.scopes()));
        try (AgroalDataSource pool = database.pool(THREADS);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            SomeLedger some = new SomeLedger(new Scopes(Jdbis.on(pool)));
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed + thread);
                done.add(threads.submit(() -> act(some, random)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        int posted = replay(model);
        System.out.printf(
                "LedgerRaceTest, %s: %,d operations, %,d postings, begun again %,d times%n",
                isolation, OPERATIONS, posted, again.get());
        assertThat(posted).isGreaterThan(OPERATIONS / 10);
        SomeLedger after = new SomeLedger(database.scopes());
        assertThat(after.differences()).isEmpty();
        for (String account : postings.accounts()) {
            assertThat(after.balance(account)).isEqualTo(model.balance(account, SomeLedger.TODAY));
        }
    }

    private void act(SomeLedger some, Random random) {
        while (true) {
            int number = numbers.incrementAndGet();
            if (number > OPERATIONS) {
                return;
            }
            int recent = Math.max(1, number - random.nextInt(20));
            int kind = random.nextInt(10);
            PostResult ignored =
                    untilSerial(
                            () ->
                                    some.scopes.in(
                                            EVERYTHING,
                                            handle -> operate(handle, some, kind, number, recent)));
            assertThat(ignored).isNotNull();
        }
    }

    /** Posts; or what another thread may be posting at this moment; or undoes something. */
    private PostResult operate(Handle handle, SomeLedger some, int kind, int number, int recent) {
        return switch (kind) {
            case 0 -> some.ledger.post(handle, postings.posting(recent));
            case 1, 2 ->
                    some.ledger.reverse(handle, recent, "undo-" + number, SomeLedger.TODAY, "");
            default -> some.ledger.post(handle, postings.posting(number));
        };
    }

    private PostResult untilSerial(Supplier<PostResult> work) {
        while (true) {
            try {
                return work.get();
            } catch (StatementException | TransactionException failed) {
                if (!(failed.getCause() instanceof SQLException cause)
                        || !BEGINS_AGAIN.contains(cause.getSQLState())) {
                    throw failed;
                }
                again.incrementAndGet();
            }
        }
    }

    private int replay(LedgerModel model) {
        List<Row> rows =
                database.ownerJdbi()
                        .withHandle(handle -> handle.createQuery(POSTED).mapTo(Row.class).list());
        int posted = 0;
        for (int from = 0, to; from < rows.size(); from = to) {
            Row first = rows.get(from);
            to = from;
            List<Line> lines = new ArrayList<>();
            while (to < rows.size() && rows.get(to).id() == first.id()) {
                lines.add(SomeLedger.line(rows.get(to).key(), rows.get(to).amount()));
                to++;
            }
            assertThat(model.refusal(first.occurredOn(), lines)).as("%s", first).isEmpty();
            model.add(first.occurredOn(), lines);
            posted++;
        }
        return posted;
    }

    private void isolate(String isolation) {
        String url = database.owner().jdbcUrl();
        database.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "alter database \"%s\" set default_transaction_isolation = '%s'"
                                                .formatted(
                                                        url.substring(url.lastIndexOf('/') + 1),
                                                        isolation)));
    }
}
