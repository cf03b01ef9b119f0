package org.nuanyi.kernel.ledger;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * A ledger on the last day of 2026 with accounts for tests, each posting in its own transaction.
 */
public final class SomeLedger {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    static final Document DOCUMENT = new Document("test.document", "1");

    final Scopes scopes;
    final Ledger ledger;
    final Accounts accounts = new Accounts();

    private final AtomicInteger keys = new AtomicInteger();

    public SomeLedger(Scopes scopes) {
        this.scopes = scopes;
        this.ledger =
                new Ledger(
                        Clock.fixed(
                                Instant.parse("2026-12-31T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        String used = open(unit + "/used", unit, true);
        String store = open(unit + "/store", unit, false);
        post(EVERYTHING, day(1), line(used, -5), line(store, 5));
    }

    String open(String key, String unit, boolean outside) {
        return open(key, unit, outside, Measure.FEN);
    }

    String open(String key, String unit, boolean outside, Measure measure) {
        scopes.use(
                EVERYTHING,
                handle -> accounts.open(handle, new NewAccount(key, measure, unit, outside)));
        return key;
    }

    PostResult post(Scope scope, LocalDate on, Line... lines) {
        return post(scope, "key-" + keys.incrementAndGet() + lines[0].account(), on, lines);
    }

    PostResult post(Scope scope, String key, LocalDate on, Line... lines) {
        Posting posting = new Posting(new Occasion(key, on, DOCUMENT), List.of(lines));
        return scopes.in(scope, handle -> ledger.post(handle, posting));
    }

    PostResult reverse(Scope scope, long posting, String key, LocalDate on) {
        return scopes.in(scope, handle -> ledger.reverse(handle, posting, key, on, "记错了"));
    }

    long balance(String account) {
        return scopes.in(EVERYTHING, handle -> accounts.balance(handle, account));
    }

    long balance(String account, LocalDate day) {
        return scopes.in(EVERYTHING, handle -> accounts.balance(handle, account, day));
    }

    List<Difference> differences() {
        return scopes.in(EVERYTHING, ledger::verify);
    }

    static LocalDate day(int ofDecember) {
        return LocalDate.of(2026, 12, ofDecember);
    }

    static Line line(String account, long fen) {
        return new Line(account, Measure.FEN, fen);
    }
}
