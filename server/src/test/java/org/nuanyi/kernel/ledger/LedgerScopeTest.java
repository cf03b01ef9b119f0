package org.nuanyi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.kernel.ledger.SomeLedger.day;
import static org.nuanyi.kernel.ledger.SomeLedger.line;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.ledger.PostResult.Posted;
import org.nuanyi.kernel.ledger.PostResult.Reason;
import org.nuanyi.kernel.ledger.PostResult.Refused;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

/** Whose accounts: two units, and what each may move. The database refuses. */
class LedgerScopeTest {

    private static final String OURS = "110101006";
    private static final String THEIRS = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeLedger some;

    @BeforeEach
    void open() {
        some = new SomeLedger(database.scopes());
        some.open("supplier", OURS, true);
        some.open("used", THEIRS, true);
        some.open("ours", OURS, false);
        some.open("theirs", THEIRS, false);
        some.post(EVERYTHING, day(1), line("supplier", -20), line("ours", 10), line("theirs", 10));
    }

    @Test
    @DisplayName("不能从别的单位的账上支出")
    void nothing_is_taken_from_another_unit() {
        assertThatThrownBy(
                        () -> some.post(officer(OURS), day(2), line("theirs", -1), line("ours", 1)))
                .isInstanceOf(Forbidden.class);
        assertThat(some.balance("theirs")).isEqualTo(10);
    }

    @Test
    @DisplayName("可以调拨给别的单位")
    void ones_own_is_given_to_another_unit() {
        assertThat(some.post(officer(OURS), day(2), line("ours", -1), line("theirs", 1)))
                .isInstanceOf(Posted.class);
        assertThat(some.balance("theirs")).isEqualTo(11);
    }

    @Test
    void what_comes_from_outside_comes_to_ones_own() {
        assertThat(some.post(officer(THEIRS), day(2), line("supplier", -1), line("theirs", 1)))
                .isInstanceOf(Posted.class);
        assertThatThrownBy(
                        () ->
                                some.post(
                                        officer(OURS),
                                        day(2),
                                        line("supplier", -1),
                                        line("theirs", 1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void who_got_something_gives_it_back_and_not_who_gave_it() {
        long given =
                ((Posted) some.post(officer(OURS), day(2), line("ours", -1), line("theirs", 1)))
                        .posting();
        assertThatThrownBy(() -> some.reverse(officer(OURS), given, "r1", day(3)))
                .isInstanceOf(Forbidden.class);
        assertThat(some.reverse(officer(THEIRS), given, "r2", day(3))).isInstanceOf(Posted.class);
    }

    @Test
    void what_another_unit_did_among_itself_is_neither_seen_nor_undone() {
        long used =
                ((Posted) some.post(officer(THEIRS), day(2), line("theirs", -1), line("used", 1)))
                        .posting();
        assertThat(some.reverse(officer(OURS), used, "r", day(3)))
                .isEqualTo(new Refused(Reason.NO_SUCH_POSTING, ""));
        assertThat(count(officer(OURS), "posting where id = " + used)).isZero();
        assertThat(count(officer(THEIRS), "posting where id = " + used)).isEqualTo(1);
    }

    @Test
    @DisplayName("看不到别的单位有多少")
    void what_another_unit_has_is_not_seen() {
        boolean seen =
                some.scopes.in(
                        officer(OURS), handle -> some.accounts.find(handle, "theirs").isPresent());
        assertThat(seen).isFalse();
        assertThat(count(officer(OURS), "entry")).isEqualTo(2);
        assertThat(count(officer(OURS), "day")).isEqualTo(2);
        assertThat(some.scopes.in(officer(OURS), some.ledger::verify)).isEmpty();
    }

    @Test
    void without_a_scope_nothing_is_posted() {
        Scope nobody = new Scope(officer(OURS).actor(), none(), none());
        assertThatThrownBy(() -> some.post(nobody, day(2), line("supplier", -1), line("ours", 1)))
                .isInstanceOf(Forbidden.class);
        Posting posting =
                new Posting(
                        new Occasion("key", day(2), SomeLedger.DOCUMENT),
                        List.of(line("supplier", -1), line("ours", 1)));
        assertThatThrownBy(() -> database.jdbi().useHandle(h -> some.ledger.post(h, posting)))
                .hasMessageContaining("another unit");
    }

    @Test
    void accounts_are_opened_and_closed_by_who_may_change_what_is_the_units() {
        NewAccount there = new NewAccount("new", Measure.FEN, THEIRS, false);
        assertThatThrownBy(() -> some.scopes.use(officer(OURS), h -> some.accounts.open(h, there)))
                .isInstanceOf(Forbidden.class);
        some.scopes.use(officer(THEIRS), handle -> some.accounts.open(handle, there));
        assertThatThrownBy(
                        () ->
                                some.scopes.use(
                                        officer(OURS),
                                        h ->
                                                some.accounts.open(
                                                        h,
                                                        new NewAccount(
                                                                "new", Measure.FEN, OURS, false))))
                .isInstanceOf(Conflict.class);
        int closed =
                some.scopes.in(
                        officer(OURS),
                        h ->
                                h.execute(
                                        "update ledger.account set closed = true where key ="
                                                + " 'new'"));
        assertThat(closed).isZero();
    }

    private static Reach none() {
        return Reach.nothing();
    }

    private int count(Scope scope, String rows) {
        return some.scopes.in(
                scope,
                handle ->
                        handle.createQuery("select count(*) from ledger." + rows)
                                .mapTo(Integer.class)
                                .one());
    }
}
