package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.fund.SomeFund.CHAOYANGMEN;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.DONGSI_OFFICER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.key;

import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.fund.BudgetResult.Entered;
import org.nuanyi.fund.BudgetResult.Reason;
import org.nuanyi.fund.BudgetResult.Refused;
import org.nuanyi.fund.BudgetStanding.Warning;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class BudgetDocumentsTest {

    private static final BudgetKey KEY = key(DONGSI, Source.DISTRICT);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
    }

    @Test
    @DisplayName("下达、追加、调减，每份文件一笔")
    void papers_add_up_to_what_is_granted() {
        some.fund(OFFICE, KEY, 5 * THOUSAND);
        some.fund(OFFICE, KEY, 2 * THOUSAND);
        some.fund(OFFICE, KEY, -THOUSAND);
        assertThat(some.papers.list(OFFICE, 2026))
                .extracting(paper -> paper.says().fen())
                .containsExactly(-THOUSAND, 2 * THOUSAND, 5 * THOUSAND);
        assertThat(some.papers.standings(OFFICE, 2026))
                .containsExactly(new BudgetStanding(KEY, 6 * THOUSAND, 6 * THOUSAND, 0, 0, 0));
        assertThat(some.papers.years(OFFICE)).containsExactly(2026);
    }

    @Test
    @DisplayName("调减：已预占、应付、已付的减不了，文件也不留")
    void what_is_owed_already_is_not_cut() {
        some.enterThousand();
        some.fund(OFFICE, KEY, 2 * THOUSAND);
        some.opened();
        assertThat(some.fund(OFFICE, KEY, -THOUSAND - 1))
                .isEqualTo(new Refused(Reason.NOT_AVAILABLE, 1));
        assertThat(some.papers.list(OFFICE, 2026)).hasSize(1);
        assertThat(some.fund(OFFICE, KEY, -THOUSAND)).isInstanceOf(Entered.class);
    }

    @Test
    void a_line_nobody_granted_anything_to_cannot_be_cut() {
        assertThat(some.fund(OFFICE, KEY, -1)).isEqualTo(new Refused(Reason.NO_SUCH_LINE, 0));
        assertThat(some.papers.standings(OFFICE, 2026)).isEmpty();
    }

    @Test
    void what_cannot_be_a_paper_is_refused() {
        assertThat(some.fund(OFFICE, key("110199999", Source.CITY), 1))
                .isEqualTo(new Refused(Reason.NO_SUCH_UNIT, 0));
        assertThat(some.fund(OFFICE, KEY, 0)).isEqualTo(new Refused(Reason.AMOUNT, 0));
        assertThat(some.fund(OFFICE, KEY, Line.MOST + 1)).isEqualTo(new Refused(Reason.AMOUNT, 0));
        assertThat(some.papers.enter(OFFICE, draft("7号", "补", TODAY.plusDays(1))))
                .isEqualTo(new Refused(Reason.TO_COME, 0));
        assertThatThrownBy(() -> some.papers.enter(OFFICE, draft("", "补", TODAY)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> some.papers.enter(OFFICE, draft("7号", " ", TODAY)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    @DisplayName("下达和落实是一件事：中途断了，两样都没有")
    void a_paper_that_cannot_fund_whom_it_should_is_not_entered() {
        some.enterThousand();
        Grant waiting = some.opened();
        database.ownerJdbi()
                .useHandle(
                        owner ->
                                owner.execute(
                                        "alter table fund.share add check (false) not valid"));
        assertThatThrownBy(() -> some.fund(OFFICE, KEY, THOUSAND))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(some.papers.list(OFFICE, 2026)).isEmpty();
        assertThat(some.matter(waiting).state()).isEqualTo("unfunded");
    }

    @Test
    void a_unit_grants_nothing_to_another() {
        assertThatThrownBy(
                        () -> some.fund(DONGSI_OFFICER, key(CHAOYANGMEN, Source.STREET), THOUSAND))
                .isInstanceOf(Forbidden.class);
        some.fund(OFFICE, key(CHAOYANGMEN, Source.DISTRICT), THOUSAND);
        assertThat(some.papers.standings(DONGSI_OFFICER, 2026)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("用到八成提醒，用完警告")
    @CsvSource({
        "0, 10, NONE",
        "79, 21, NONE",
        "80, 20, LOW",
        "99, 1, LOW",
        "100, 0, EMPTY",
        "0, 0, EMPTY"
    })
    void a_line_that_is_nearly_used_up_warns(long used, long available, Warning warning) {
        assertThat(new BudgetStanding(KEY, used + available, available, 0, used, 0).warning())
                .isEqualTo(warning);
    }

    private static BudgetDraft draft(String number, String reason, java.time.LocalDate dated) {
        return new BudgetDraft(KEY, THOUSAND, number, reason, dated);
    }
}
