package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.supply.SomeSupplies.CHAOYANGMEN;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.MASKS;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICE;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.done;
import static org.nuanyi.supply.SomeSupplies.heading;
import static org.nuanyi.supply.SomeSupplies.masks;
import static org.nuanyi.supply.SomeSupplies.shipment;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Level;
import org.nuanyi.supply.Alerts.Empty;
import org.nuanyi.supply.Alerts.Expiring;
import org.nuanyi.testing.TestDatabase;

/** What somebody should see to in all stores. */
class AlertsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeReplenishing replenishing;
    private SomeSupplies some;
    private Alerts alerts;
    private Store one;
    private Store theirs;

    @BeforeEach
    void open() {
        replenishing = new SomeReplenishing(database.scopes());
        some = replenishing.some;
        alerts = replenishing.alerts;
        some.catalogue();
        one = store(DONGSI, "a");
        theirs = store(CHAOYANGMEN, "t");
    }

    @Test
    @DisplayName("60 天内到期的和已过期的，先到期的在前；别的单位的看不到")
    void what_expires_soon_is_listed_the_first_first() {
        Lot past = masks("Z", TODAY.minusDays(3));
        Lot soon = masks("S", TODAY.plusDays(60));
        replenishing.received(
                one.id(),
                TODAY.minusDays(9),
                new Pieces(soon, 5),
                new Pieces(past, 4),
                new Pieces(masks("L", TODAY.plusDays(61)), 3),
                cups(9));
        done(some.papers.receive(NEIGHBOUR, heading(theirs.id()), List.of(new Pieces(soon, 7))));

        assertThat(alerts.listExpiring(OFFICER, alerts.soon(), 10, 0))
                .containsExactly(
                        new Expiring(one, past, TODAY.minusDays(3), 4),
                        new Expiring(one, soon, TODAY.plusDays(60), 5));
        assertThat(alerts.countExpiring(OFFICER, alerts.soon())).isEqualTo(2);
        assertThat(alerts.countExpiring(OFFICE, alerts.soon())).isEqualTo(3);
        assertThat(alerts.listExpiring(OFFICE, alerts.soon(), 1, 2))
                .containsExactly(new Expiring(theirs, soon, TODAY.plusDays(60), 7));
    }

    @Test
    @DisplayName("用完的、只剩过期的、设了水平却从没有过的，都是断货；说清哪天起、在途多少")
    void where_nothing_good_is_left_is_listed() {
        long unit = some.stores.ofUnit(OFFICER, DONGSI).id();
        replenishing.received(unit, TODAY.minusDays(9), cups(30));
        replenishing.received(one.id(), TODAY.minusDays(9), cups(3));
        done(
                some.papers.use(
                        OFFICER,
                        heading(one.id(), TODAY.minusDays(5)),
                        List.of(new Used(CUPS, 3))));
        replenishing.received(
                one.id(), TODAY.minusDays(8), new Pieces(masks("Z", TODAY.minusDays(1)), 4));
        done(replenishing.shipments.send(OFFICER, shipment(unit, one.id(), cups(8))));
        replenishing.levels.set(NEIGHBOUR, theirs.id(), CUPS, new Level(1, 2), "急救");

        assertThat(alerts.listEmpty(OFFICER, 10, 0))
                .containsExactly(
                        new Empty(one, MASKS, Optional.of(TODAY.minusDays(8)), 0),
                        new Empty(one, CUPS, Optional.of(TODAY.minusDays(5)), 8));
        assertThat(alerts.countEmpty(OFFICER)).isEqualTo(2);
        assertThat(alerts.listEmpty(NEIGHBOUR, 10, 0))
                .containsExactly(new Empty(theirs, CUPS, Optional.empty(), 0));
        assertThat(alerts.countEmpty(OFFICE)).isEqualTo(3);
    }

    private Store store(String unit, String place) {
        return new Store(replenishing.station(unit, place), unit, StoreKind.STATION, place);
    }
}
