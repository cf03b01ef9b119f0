package org.nuanyi.fund;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.fund.SomeFund.CHAOYANGMEN;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.DONGSI_OFFICER;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Period;
import org.nuanyi.kernel.ledger.TurnoverEntry;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class StatementsTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), TODAY);
    private static final Optional<String> ALL = Optional.empty();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;
    private Statements statements;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
        some.enoughForBoth();
        statements = new Statements(some.scopes);
    }

    @Test
    @DisplayName("按单位：下达、应付、已付、冲销")
    void a_unit_has_what_was_granted_owed_paid_and_reversed() {
        twoPaidOneReversedOneOwed();
        assertThat(rows(OFFICE, StatementBy.UNIT, YEAR))
                .containsExactly(
                        DONGSI + " 100000.00 3000.00 2000.00 1000.00 0.00 0.00",
                        CHAOYANGMEN + " 100000.00 1000.00 0.00 0.00 0.00 0.00");
    }

    @Test
    @DisplayName("按驿站：只有发给它的；不分驿站的单列，合计不漏")
    void a_station_has_what_was_for_it_and_the_rest_has_a_row_of_its_own() {
        Grant grant = some.opened();
        some.opened();
        String station = grant.station().value();
        List<StatementRow> rows =
                statements.rows(OFFICE, new StatementOf(StatementBy.STATION, ALL, YEAR), 100, 0);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().value()).isEmpty();
        assertThat(rows.getFirst().fen(Figure.GRANTED)).isEqualTo(200 * THOUSAND);
        assertThat(
                        statements.rows(
                                OFFICE,
                                new StatementOf(StatementBy.STATION, Optional.of(station), YEAR),
                                100,
                                0))
                .containsExactly(rows.get(1))
                .first()
                .satisfies(row -> assertThat(row.fen(Figure.OWED)).isEqualTo(THOUSAND));
        assertAddUp(OFFICE, StatementBy.STATION, YEAR);
    }

    @Test
    @DisplayName("按来源、按政策：合计和按单位的一样")
    void however_the_rows_are_chosen_they_add_up_to_the_same() {
        twoPaidOneReversedOneOwed();
        Arrays.stream(StatementBy.values()).forEach(by -> assertAddUp(OFFICE, by, YEAR));
        Policy policy = some.policies.find(OFFICE, TODAY).orElseThrow();
        assertThat(rows(OFFICE, StatementBy.POLICY, YEAR))
                .containsExactly(
                        " 200000.00 0.00 0.00 0.00 0.00 0.00",
                        policy.id() + " 0.00 4000.00 2000.00 1000.00 0.00 0.00");
        assertThat(rows(OFFICE, StatementBy.SOURCE, YEAR))
                .containsExactly("district 200000.00 4000.00 2000.00 1000.00 0.00 0.00");
    }

    @Test
    @DisplayName("对账单的合计等于对账页的数")
    void the_sum_of_a_statement_is_what_reconciliation_compares() {
        twoPaidOneReversedOneOwed();
        List<BudgetStanding> standings = some.papers.standings(OFFICE, 2026);
        StatementRow total = statements.total(OFFICE, YEAR);
        long paid = total.fen(Figure.PAID) - total.fen(Figure.REVERSED);
        assertThat(total.fen(Figure.GRANTED))
                .isEqualTo(standings.stream().mapToLong(BudgetStanding::granted).sum());
        assertThat(paid).isEqualTo(standings.stream().mapToLong(BudgetStanding::paid).sum());
        assertThat(total.fen(Figure.OWED) - paid)
                .isEqualTo(standings.stream().mapToLong(BudgetStanding::obligated).sum());
        assertThat(
                        new Reconciliation(some.scopes, some.papers, some.ledger)
                                .compare(OFFICE, 2026)
                                .agrees())
                .isTrue();
    }

    @Test
    @DisplayName("每个数都打得开：分录加起来就是它，每笔有单据")
    void every_figure_opens_into_entries_that_add_up_to_it() {
        twoPaidOneReversedOneOwed();
        for (StatementBy by : StatementBy.values()) {
            for (StatementRow row :
                    statements.rows(OFFICE, new StatementOf(by, ALL, YEAR), 100, 0)) {
                for (Figure figure : Figure.values()) {
                    assertOpens(
                            row,
                            new FigureOf(
                                    new StatementOf(by, Optional.of(row.value()), YEAR), figure));
                }
            }
        }
        for (Figure figure : Figure.values()) {
            assertOpens(
                    statements.total(OFFICE, YEAR),
                    new FigureOf(new StatementOf(StatementBy.UNIT, ALL, YEAR), figure));
        }
        FigureOf reversed =
                new FigureOf(
                        new StatementOf(StatementBy.UNIT, Optional.of(DONGSI), YEAR),
                        Figure.REVERSED);
        assertThat(statements.entries(OFFICE, reversed, 10, 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.undoes()).isTrue())
                .extracting(TurnoverEntry::document)
                .extracting(Document::kind)
                .isEqualTo("fund.grant");
    }

    @Test
    @DisplayName("以后改政策：往期对账单一分不变")
    void a_later_policy_changes_nothing_of_a_period_that_is_over() {
        twoPaidOneReversedOneOwed();
        List<StatementRow> before =
                statements.rows(OFFICE, new StatementOf(StatementBy.POLICY, ALL, YEAR), 9, 0);
        some.clock.advance(Duration.ofDays(7));
        some.policies.enter(
                OFFICE, SomeFund.draft(TODAY.plusDays(1), SomeFund.district(3 * THOUSAND)));
        some.open(OFFICE, SomeFund.station(), DONGSI, TODAY.plusDays(7));
        assertThat(statements.rows(OFFICE, new StatementOf(StatementBy.POLICY, ALL, YEAR), 9, 0))
                .isEqualTo(before);
        assertThat(statements.total(OFFICE, YEAR).late()).isZero();
    }

    @Test
    @DisplayName("期后补记：计入发生的那一天，并且说明")
    void what_is_entered_later_for_an_earlier_day_is_counted_and_said() {
        some.clock.advance(Duration.ofDays(7));
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 5 * THOUSAND);
        StatementRow dongsi =
                statements
                        .rows(
                                OFFICE,
                                new StatementOf(StatementBy.UNIT, Optional.of(DONGSI), YEAR),
                                9,
                                0)
                        .getFirst();
        assertThat(dongsi.fen(Figure.GRANTED)).isEqualTo(105 * THOUSAND);
        assertThat(dongsi.late()).isOne();
        assertThat(statements.total(OFFICE, YEAR).late()).isOne();
        assertThat(
                        statements
                                .rows(
                                        OFFICE,
                                        new StatementOf(StatementBy.STATION, Optional.of(""), YEAR),
                                        9,
                                        0)
                                .getFirst()
                                .late())
                .isOne();
        Period now = new Period(TODAY.plusDays(1), TODAY.plusDays(7));
        assertThat(statements.total(OFFICE, now).fen(Figure.GRANTED)).isZero();
    }

    @Test
    @DisplayName("以前的分录：按它的单据补上驿站和政策")
    void what_was_posted_before_is_told_by_its_documents() {
        twoPaidOneReversedOneOwed();
        List<StatementRow> stations = all(StatementBy.STATION);
        List<StatementRow> policies = all(StatementBy.POLICY);
        asOwner(
                """
                alter table ledger.posting disable trigger only_added;
                update ledger.posting set subject = '', ground = '';
                alter table ledger.posting enable trigger only_added;
                """);
        assertThat(all(StatementBy.STATION)).hasSize(1);
        asOwner(script("fund/V112__fund_about.sql"));
        asOwner(script("upkeep/V113__upkeep_about.sql"));
        assertThat(all(StatementBy.STATION)).isEqualTo(stations);
        assertThat(all(StatementBy.POLICY)).isEqualTo(policies);
    }

    @Test
    @DisplayName("单位只看得到自己的")
    void a_unit_sees_its_own_alone() {
        twoPaidOneReversedOneOwed();
        assertThat(rows(DONGSI_OFFICER, StatementBy.UNIT, YEAR))
                .containsExactly(DONGSI + " 100000.00 3000.00 2000.00 1000.00 0.00 0.00");
        Arrays.stream(StatementBy.values()).forEach(by -> assertAddUp(DONGSI_OFFICER, by, YEAR));
        assertThat(
                        statements.entries(
                                DONGSI_OFFICER,
                                new FigureOf(
                                        new StatementOf(
                                                StatementBy.UNIT, Optional.of(CHAOYANGMEN), YEAR),
                                        Figure.OWED),
                                10,
                                0))
                .isEmpty();
    }

    @Test
    @DisplayName("一页一页地看：不重不漏")
    void pages_follow_each_other() {
        some.paying(5);
        List<StatementRow> all =
                statements.rows(OFFICE, new StatementOf(StatementBy.STATION, ALL, YEAR), 100, 0);
        assertThat(all).hasSize(6);
        assertThat(statements.rows(OFFICE, new StatementOf(StatementBy.STATION, ALL, YEAR), 4, 0))
                .isEqualTo(all.subList(0, 4));
        assertThat(statements.rows(OFFICE, new StatementOf(StatementBy.STATION, ALL, YEAR), 4, 4))
                .isEqualTo(all.subList(4, 6));
        FigureOf owed =
                new FigureOf(
                        new StatementOf(StatementBy.UNIT, Optional.of(DONGSI), YEAR), Figure.OWED);
        assertThat(statements.entries(OFFICE, owed, 3, 3)).hasSize(2);
    }

    /** Of Dongsi two were paid, one of them undone and owed again, and a third one is owed. */
    private void twoPaidOneReversedOneOwed() {
        some.opened(CHAOYANGMEN);
        long batch = some.paying(3);
        List<PaymentLine> lines = some.lines(batch);
        some.pay(batch, lines.get(0), lines.get(1));
        some.payments.reverse(FINANCE, batch, lines.get(0).id(), "错付", false);
    }

    private List<StatementRow> all(StatementBy by) {
        return statements.rows(OFFICE, new StatementOf(by, ALL, YEAR), 100, 0);
    }

    private void asOwner(String script) {
        database.ownerJdbi().useTransaction(handle -> handle.createScript(script).execute());
    }

    private static String script(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        StatementsTest.class.getResourceAsStream("/db/migration/" + name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> rows(Scope scope, StatementBy by, Period period) {
        return statements.rows(scope, new StatementOf(by, ALL, period), 100, 0).stream()
                .map(StatementsTest::line)
                .toList();
    }

    private static String line(StatementRow row) {
        StringBuilder line = new StringBuilder(row.value());
        for (Figure figure : Figure.values()) {
            line.append(" %.2f".formatted(row.fen(figure) / 100.0));
        }
        return line.toString();
    }

    private void assertAddUp(Scope scope, StatementBy by, Period period) {
        StatementRow total = statements.total(scope, period);
        List<StatementRow> rows = statements.rows(scope, new StatementOf(by, ALL, period), 100, 0);
        for (Figure figure : Figure.values()) {
            assertThat(rows.stream().mapToLong(row -> row.fen(figure)).sum())
                    .as("%s by %s", figure, by)
                    .isEqualTo(total.fen(figure));
        }
    }

    private void assertOpens(StatementRow row, FigureOf figure) {
        List<TurnoverEntry> entries = statements.entries(OFFICE, figure, 100, 0);
        assertThat(entries.stream().mapToLong(TurnoverEntry::fen).sum())
                .as("%s", figure)
                .isEqualTo(row.fen(figure.figure()))
                .isEqualTo(statements.sum(OFFICE, figure));
    }
}
