package org.nuanyi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.agroal.api.AgroalDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.ledger.PostResult.Posted;
import org.nuanyi.kernel.ledger.PostResult.Reason;
import org.nuanyi.kernel.ledger.PostResult.Refused;
import org.nuanyi.kernel.ledger.PostResult.Repeated;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.TestDatabase;

/**
 * Random postings of any day, reversals and repetitions: each answered as a plain list of entries
 * would. {@code -Dnuanyi.ledger.operations=…}, {@code -Dnuanyi.seed=…}.
 */
class LedgerWalkTest {

    private static final int OPERATIONS =
            Integer.getInteger("nuanyi.ledger.operations", 20_000) / 2;
    private static final int IN_ONE_TRANSACTION = 50;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final RandomPostings postings =
            new RandomPostings(seed, Math.max(30, OPERATIONS / 2_000));
    private final List<Done> done = new ArrayList<>();
    private final Set<Long> undone = new HashSet<>();

    /** A posting that stands. */
    private record Done(long id, Posting posting) {}

    @Test
    @DisplayName("随机记账、补记、冲销、重发：与逐笔重算的模型一致")
    void every_answer_is_that_of_a_plain_list_of_entries() {
        System.out.println("LedgerWalkTest seed " + seed + ", operations " + OPERATIONS);
        try (AgroalDataSource pool = database.pool(1)) {
            SomeLedger some = new SomeLedger(new Scopes(Jdbis.on(pool)));
            LedgerModel model = postings.open(some);
            for (int from = 0; from < OPERATIONS; from += IN_ONE_TRANSACTION) {
                int first = from;
                some.scopes.use(
                        EVERYTHING,
                        handle -> {
                            for (int i = 0; i < IN_ONE_TRANSACTION; i++) {
                                step(handle, some, model, first + i);
                            }
                        });
            }
            assertThat(some.differences()).isEmpty();
            for (String account : postings.accounts()) {
                assertThat(some.balance(account))
                        .isEqualTo(model.balance(account, SomeLedger.TODAY));
            }
            System.out.printf(
                    "LedgerWalkTest: %,d postings, %,d of them undone%n",
                    done.size(), undone.size());
        }
    }

    private void step(Handle handle, SomeLedger some, LedgerModel model, int number) {
        int kind = done.isEmpty() ? 0 : random.nextInt(20);
        switch (kind) {
            case 0, 1, 2 -> reverse(handle, some, model, number);
            case 3 -> repeat(handle, some);
            case 4 -> contradict(handle, some);
            case 5 -> balance(handle, some, model);
            case 6 -> miss(handle, some, number);
            default -> post(handle, some, model, number);
        }
    }

    private void post(Handle handle, SomeLedger some, LedgerModel model, int number) {
        Posting posting = postings.posting(number);
        LocalDate on = posting.occasion().on();
        PostResult result = some.ledger.post(handle, posting);
        Optional<PostResult.BelowZero> refusal = model.refusal(on, posting.lines());
        if (refusal.isPresent()) {
            assertThat(result).isEqualTo(refusal.get());
        } else {
            done.add(new Done(((Posted) result).posting(), posting));
            model.add(on, posting.lines());
        }
    }

    private void reverse(Handle handle, SomeLedger some, LedgerModel model, int number) {
        if (done.isEmpty()) {
            post(handle, some, model, number);
            return;
        }
        Done one = any();
        LocalDate on = postings.day(random);
        List<Line> opposite =
                one.posting().lines().stream()
                        .map(line -> SomeLedger.line(line.account(), -line.units()))
                        .toList();
        Optional<PostResult.BelowZero> refusal = model.refusal(on, opposite);
        PostResult result = some.ledger.reverse(handle, one.id(), "undo-" + number, on, "");
        if (on.isBefore(one.posting().occasion().on())) {
            assertThat(result).isEqualTo(new Refused(Reason.BEFORE_THE_POSTING, ""));
        } else if (undone.contains(one.id())) {
            assertThat(result).isEqualTo(new Refused(Reason.ALREADY_REVERSED, ""));
        } else if (refusal.isPresent()) {
            assertThat(result).isEqualTo(refusal.get());
        } else {
            assertThat(result).isInstanceOf(Posted.class);
            undone.add(one.id());
            model.add(on, opposite);
        }
    }

    private void repeat(Handle handle, SomeLedger some) {
        Done one = any();
        assertThat(some.ledger.post(handle, one.posting())).isEqualTo(new Repeated(one.id()));
    }

    private void contradict(Handle handle, SomeLedger some) {
        Posting was = any().posting();
        Occasion occasion = was.occasion();
        LocalDate before = occasion.on().minusDays(1);
        Posting other =
                new Posting(new Occasion(occasion.key(), before, occasion.document()), was.lines());
        assertThatThrownBy(() -> some.ledger.post(handle, other)).isInstanceOf(Conflict.class);
    }

    private void balance(Handle handle, SomeLedger some, LedgerModel model) {
        String account = postings.accounts().get(random.nextInt(postings.accounts().size()));
        LocalDate day = postings.day(random);
        assertThat(some.accounts.balance(handle, account, day))
                .isEqualTo(model.balance(account, day));
    }

    private void miss(Handle handle, SomeLedger some, int number) {
        Posting posting = postings.posting(number);
        List<Line> lines = new ArrayList<>(posting.lines());
        lines.set(0, SomeLedger.line("none", lines.getFirst().units()));
        assertThat(some.ledger.post(handle, new Posting(posting.occasion(), lines)))
                .isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT, "none"));
    }

    private Done any() {
        return done.get(random.nextInt(done.size()));
    }
}
