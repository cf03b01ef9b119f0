package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.DONGSI_OFFICER;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.key;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.Reconciled.Gap;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class ReconciliationTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;
    private Reconciliation reconciliation;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
        some.enoughForBoth();
        reconciliation = new Reconciliation(some.scopes, some.papers, some.ledger);
    }

    @Test
    @DisplayName("下达、应付、已付、失败、冲销之后：账实相符")
    void the_ledger_agrees_with_the_documents() {
        some.opened();
        long batch = some.paying(4);
        List<PaymentLine> lines = some.lines(batch);
        some.pay(batch, lines.get(0), lines.get(1), lines.get(2));
        some.payments.failed(FINANCE, batch, List.of(lines.get(3).id()), "退票");
        some.payments.reverse(FINANCE, batch, lines.get(0).id(), "错付", false);
        some.payments.reverse(FINANCE, batch, lines.get(1).id(), "错付", true);
        assertThat(reconciliation.compare(OFFICE, 2026))
                .isEqualTo(new Reconciled(2, List.of(), List.of()));
        assertThat(reconciliation.compare(DONGSI_OFFICER, 2026).lines()).isOne();
    }

    @Test
    @DisplayName("单据被改过：指名哪条预算、哪个阶段、差多少")
    void a_document_that_was_changed_is_named() {
        database.ownerJdbi()
                .useHandle(
                        handle -> {
                            handle.execute("alter table fund.budget no force row level security");
                            handle.execute(
                                    "update fund.budget set fen = fen - 1 where unit = ?", DONGSI);
                        });
        long granted = 100 * THOUSAND;
        assertThat(reconciliation.compare(OFFICE, 2026).gaps())
                .containsExactly(
                        new Gap(key(DONGSI, Source.DISTRICT), Stage.GRANTED, granted, granted - 1),
                        new Gap(
                                key(DONGSI, Source.DISTRICT),
                                Stage.AVAILABLE,
                                granted,
                                granted - 1));
    }
}
