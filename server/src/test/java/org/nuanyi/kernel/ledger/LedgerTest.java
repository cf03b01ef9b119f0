package org.nuanyi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.kernel.ledger.SomeLedger.TODAY;
import static org.nuanyi.kernel.ledger.SomeLedger.day;
import static org.nuanyi.kernel.ledger.SomeLedger.line;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.ledger.PostResult.BelowZero;
import org.nuanyi.kernel.ledger.PostResult.Posted;
import org.nuanyi.kernel.ledger.PostResult.Reason;
import org.nuanyi.kernel.ledger.PostResult.Refused;
import org.nuanyi.kernel.ledger.PostResult.Repeated;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

class LedgerTest {

    private static final String UNIT = "110101006";

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private static int tests;

    private final SomeLedger some = new SomeLedger(DATABASE.scopes());
    private String grant = "";
    private String cash = "";
    private String spent = "";

    @BeforeEach
    void open() {
        String test = "t" + ++tests;
        grant = some.open(test + "/grant", UNIT, true);
        cash = some.open(test + "/cash", UNIT, false);
        spent = some.open(test + "/spent", UNIT, false);
    }

    @Test
    void what_leaves_one_account_comes_into_another() {
        assertThat(post(day(1), line(grant, -100), line(cash, 70), line(spent, 30)))
                .isInstanceOf(Posted.class);
        assertThat(List.of(some.balance(grant), some.balance(cash), some.balance(spent)))
                .containsExactly(-100L, 70L, 30L);
    }

    @Test
    @DisplayName("借贷不平不入账")
    void lines_that_do_not_balance_are_refused() {
        assertThat(post(day(1), line(grant, -100), line(cash, 99)))
                .isEqualTo(new Refused(Reason.UNBALANCED, ""));
    }

    @Test
    @DisplayName("缺预算科目：拒绝，不是放行")
    void an_account_that_is_missing_refuses_everything() {
        assertThat(post(day(1), line(grant, -5), line("none", 5)))
                .isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT, "none"));
        assertThat(some.balance(grant)).isZero();
    }

    @Test
    void an_account_counts_one_measure() {
        String tea = some.open(cash + "/tea", UNIT, false, Measure.goods("tea"));
        assertThat(post(day(1), line(grant, -5), line(tea, 5)))
                .isEqualTo(new Refused(Reason.OTHER_MEASURE, tea));
    }

    @Test
    @DisplayName("余额不为负：说出哪天、差多少")
    void nothing_is_taken_that_is_not_there() {
        fund(day(10), 100);
        assertThat(spend(day(10), 101)).isEqualTo(new BelowZero(cash, day(10), 1));
        assertThat(spend(day(9), 1)).isEqualTo(new BelowZero(cash, day(9), 1));
        assertThat(spend(day(10), 100)).isInstanceOf(Posted.class);
        assertThat(some.balance(cash)).isZero();
    }

    @Test
    @DisplayName("补记旧账：此后任何一天都不能为负")
    void a_posting_of_the_past_leaves_no_day_since_below_zero() {
        fund(day(1), 100);
        spend(day(10), 80);
        fund(day(20), 50);
        assertThat(spend(day(5), 21)).isEqualTo(new BelowZero(cash, day(10), 1));
        assertThat(spend(day(5), 70)).isEqualTo(new BelowZero(cash, day(10), 50));
        assertThat(spend(day(5), 20)).isInstanceOf(Posted.class);
        assertThat(some.balance(cash)).isEqualTo(50);
    }

    @Test
    void of_several_days_below_zero_the_first_of_the_worst_is_named() {
        fund(day(1), 100);
        spend(day(10), 60);
        spend(day(12), 30);
        fund(day(14), 20);
        spend(day(16), 20);
        assertThat(spend(day(2), 50)).isEqualTo(new BelowZero(cash, day(12), 40));
    }

    @Test
    void the_balance_of_a_day_is_what_was_there_when_it_ended() {
        fund(day(1), 100);
        spend(day(10), 80);
        fund(day(5), 7);
        assertThat(some.balance(cash, day(1).minusDays(1))).isZero();
        assertThat(some.balance(cash, day(4))).isEqualTo(100);
        assertThat(some.balance(cash, day(5))).isEqualTo(107);
        assertThat(some.balance(cash, day(10))).isEqualTo(27);
        assertThat(some.balance(cash, TODAY)).isEqualTo(some.balance(cash)).isEqualTo(27);
    }

    @Test
    void nothing_is_posted_for_a_day_to_come() {
        assertThat(post(TODAY.plusDays(1), line(grant, -5), line(cash, 5)))
                .isEqualTo(new Refused(Reason.IN_THE_FUTURE, ""));
        assertThat(post(TODAY, line(grant, -5), line(cash, 5))).isInstanceOf(Posted.class);
    }

    @Test
    @DisplayName("同一键重发：只入一次账")
    void the_same_sent_twice_is_posted_once() {
        String key = cash + "/key";
        Posted first = (Posted) post(key, 5, day(3));
        assertThat(post(key, 5, day(3))).isEqualTo(new Repeated(first.posting()));
        assertThat(some.balance(cash)).isEqualTo(5);
    }

    @Test
    void the_same_is_repeated_also_when_it_could_not_be_posted_any_more() {
        fund(day(1), 5);
        String key = cash + "/key";
        Line[] all = {line(cash, -5), line(spent, 5)};
        long first = ((Posted) some.post(EVERYTHING, key, day(1), all)).posting();
        assertThat(some.post(EVERYTHING, key, day(1), all)).isEqualTo(new Repeated(first));
    }

    @Test
    void a_key_with_other_content_is_a_conflict() {
        String key = cash + "/key";
        post(key, 5, day(3));
        assertThatThrownBy(() -> post(key, 6, day(3))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> post(key, 5, day(4))).isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () -> some.post(EVERYTHING, key, day(3), line(grant, -5), line(spent, 5)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("冲销：只用一笔反向分录，只能一次")
    void a_posting_is_undone_once_by_its_opposite() {
        long posting = fund(day(1), 100);
        Posted undone = (Posted) some.reverse(EVERYTHING, posting, cash + "/r1", day(2));
        assertThat(some.reverse(EVERYTHING, posting, cash + "/r1", day(2)))
                .isEqualTo(new Repeated(undone.posting()));
        assertThat(some.reverse(EVERYTHING, posting, cash + "/r2", day(2)))
                .isEqualTo(new Refused(Reason.ALREADY_REVERSED, ""));
        assertThat(some.reverse(EVERYTHING, undone.posting(), cash + "/r3", day(2)))
                .isEqualTo(new Refused(Reason.IS_A_REVERSAL, ""));
        assertThat(some.balance(cash)).isZero();
        assertThat(some.balance(cash, day(1))).isEqualTo(100);
    }

    @Test
    void what_was_spent_since_is_not_undone() {
        long posting = fund(day(1), 100);
        spend(day(2), 60);
        assertThat(some.reverse(EVERYTHING, posting, cash + "/r", day(3)))
                .isEqualTo(new BelowZero(cash, day(3), 60));
    }

    @Test
    void nothing_is_undone_before_it_happened_or_that_never_did() {
        long posting = fund(day(5), 100);
        assertThat(some.reverse(EVERYTHING, posting, cash + "/r", day(4)))
                .isEqualTo(new Refused(Reason.BEFORE_THE_POSTING, ""));
        assertThat(some.reverse(EVERYTHING, Long.MAX_VALUE, cash + "/r", day(4)))
                .isEqualTo(new Refused(Reason.NO_SUCH_POSTING, ""));
    }

    @Test
    void no_account_holds_more_than_a_sum_can() {
        fund(day(1), Line.MOST);
        assertThat(post(day(1), line(cash, 1), line(spent, -1)))
                .isEqualTo(new Refused(Reason.TOO_MUCH, cash));
    }

    @Test
    void an_account_is_closed_when_it_is_empty() {
        fund(day(1), 5);
        assertThat(close(cash)).isFalse();
        spend(day(2), 5);
        assertThat(close(cash)).isTrue();
        assertThat(post(day(3), line(grant, -5), line(cash, 5)))
                .isEqualTo(new Refused(Reason.CLOSED_ACCOUNT, cash));
    }

    @Test
    void an_account_opened_again_is_the_same_or_a_conflict() {
        fund(day(1), 5);
        some.open(cash, UNIT, false);
        assertThat(some.balance(cash)).isEqualTo(5);
        assertThatThrownBy(() -> some.open(cash, UNIT, true)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> some.balance("none")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_statement_goes_page_by_page_and_its_balances_agree() {
        fund(day(1), 100);
        spend(day(10), 30);
        fund(day(5), 7);
        fund(day(10), 1);
        List<Movement> first = statement(StatementMark.NEWEST, 3);
        List<Movement> rest = statement(StatementMark.after(first.getLast()), 3);
        assertThat(first).extracting(Movement::units).containsExactly(1L, -30L, 7L);
        assertThat(first).extracting(Movement::balance).containsExactly(78L, 77L, 107L);
        assertThat(rest).extracting(Movement::balance).containsExactly(100L);
        assertThat(rest.getFirst().document()).isEqualTo(SomeLedger.DOCUMENT);
        assertThat(rest.getFirst().actor()).isEqualTo("system:test");
    }

    @Test
    @DisplayName("已入账的分录谁也改不了、删不了")
    void what_was_posted_is_never_changed() {
        fund(day(1), 5);
        for (String sql :
                List.of(
                        "update ledger.entry set amount = 6 where amount = 5",
                        "delete from ledger.entry",
                        "update ledger.posting set occurred_on = '2026-01-01'",
                        "delete from ledger.posting")) {
            assertThatThrownBy(() -> some.scopes.use(EVERYTHING, h -> h.execute(sql)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> DATABASE.ownerJdbi().useHandle(h -> h.execute(sql)))
                    .hasMessageContaining("only added to");
        }
        for (String sql :
                List.of(
                        "update ledger.account set balance = 6",
                        "update ledger.day set net = 6",
                        "insert into ledger.account (key, measure, unit, outside, balance)"
                                + " values ('x', 'fen', '110101006', false, 6)",
                        "insert into ledger.entry select posting, account + 1, day, 6"
                                + " from ledger.entry")) {
            assertThatThrownBy(() -> some.scopes.use(EVERYTHING, h -> h.execute(sql)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_posting_goes_with_the_transaction_it_was_made_in() {
        assertThatThrownBy(
                        () ->
                                some.scopes.use(
                                        EVERYTHING,
                                        handle -> {
                                            some.ledger.post(handle, funding(5));
                                            throw new IllegalStateException("the feature fails");
                                        }))
                .hasMessage("the feature fails");
        assertThat(some.balance(cash)).isZero();
    }

    @Test
    @DisplayName("从分录重建余额：与账上一致；谁绕过去改了，说得出来")
    void balances_rebuilt_from_the_entries_are_those_kept() {
        fund(day(1), 5);
        assertThat(some.differences()).isEmpty();
        asOwner("update ledger.account set balance = balance + 1 where key = '" + cash + "'");
        keepNet(9);
        assertThat(some.differences())
                .contains(
                        new Difference("balance", cash, "6", "5"),
                        new Difference("day 2026-12-01", cash, "9", "5"));
        asOwner("update ledger.account set balance = balance - 1 where key = '" + cash + "'");
        keepNet(5);
        assertThat(some.differences()).isEmpty();
    }

    private PostResult post(LocalDate on, Line... lines) {
        return some.post(EVERYTHING, on, lines);
    }

    private PostResult post(String key, long fen, LocalDate on) {
        return some.post(EVERYTHING, key, on, line(grant, -fen), line(cash, fen));
    }

    private long fund(LocalDate on, long fen) {
        return ((Posted) post(on, line(grant, -fen), line(cash, fen))).posting();
    }

    private PostResult spend(LocalDate on, long fen) {
        return post(on, line(cash, -fen), line(spent, fen));
    }

    private Posting funding(long fen) {
        return new Posting(
                new Occasion(cash + "/funding", day(1), SomeLedger.DOCUMENT),
                List.of(line(grant, -fen), line(cash, fen)));
    }

    private boolean close(String account) {
        return some.scopes.in(EVERYTHING, handle -> some.accounts.close(handle, account));
    }

    private List<Movement> statement(StatementMark after, int limit) {
        return some.scopes.in(
                EVERYTHING, handle -> some.accounts.statement(handle, cash, after, limit));
    }

    private void keepNet(long net) {
        asOwner(
                "update ledger.day set net = %d where account = (select id from ledger.account where key = '%s')"
                        .formatted(net, cash));
    }

    private static void asOwner(String sql) {
        DATABASE.ownerJdbi().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void several_accounts_are_found_at_once_and_what_there_is_not_is_left_out() {
        String one = some.open(grant + "/one", UNIT, false);
        String other = some.open(grant + "/other", "110101007", true);
        List<String> keys = List.of(one, other, "none");
        assertThat(found(EVERYTHING, keys)).containsExactlyInAnyOrder(one, other);
        assertThat(found(officer(UNIT), keys)).containsExactly(one);
    }

    private List<String> found(Scope scope, List<String> keys) {
        List<Account> accounts =
                some.scopes.in(scope, handle -> some.accounts.findAll(handle, keys));
        return accounts.stream().map(Account::key).toList();
    }
}
