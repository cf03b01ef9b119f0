package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.supply.SomeReplenishing.done;
import static org.nuanyi.supply.SomeSupplies.CHAOYANGMEN;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Level;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;

/** The ways on which a unit brings supplies, and what is taken along. */
class RoutesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeReplenishing replenishing;
    private Routes routes;
    private long a;
    private long b;
    private long c;

    @BeforeEach
    void open() {
        replenishing = new SomeReplenishing(database.scopes());
        routes = replenishing.routes;
        replenishing.some.catalogue();
        a = replenishing.station(DONGSI, "a");
        b = replenishing.station(DONGSI, "b");
        c = replenishing.station(DONGSI, "c");
    }

    @Test
    @DisplayName("站按线路里的先后排；一个站只在一条线上")
    void a_station_is_on_one_route() {
        long north = routes.add(OFFICER, DONGSI, "北线", List.of(c, a));
        long south = routes.add(OFFICER, DONGSI, "南线", List.of(a, b));

        assertThat(routes.list(OFFICER, DONGSI))
                .containsExactly(
                        new Route(north, DONGSI, "北线", List.of(c)),
                        new Route(south, DONGSI, "南线", List.of(a, b)));

        routes.change(OFFICER, south, "东线", List.of(b, a, c));
        routes.remove(OFFICER, north);
        assertThat(routes.list(OFFICER, DONGSI))
                .containsExactly(new Route(south, DONGSI, "东线", List.of(b, a, c)));
    }

    @Test
    @DisplayName("重名、重站、别的单位的站，都不行")
    void what_makes_no_sense_is_refused() {
        long theirs = replenishing.station(CHAOYANGMEN, "t");
        long route = routes.add(OFFICER, DONGSI, "北线", List.of(a));
        long other = routes.add(OFFICER, DONGSI, "南线", List.of());

        assertThatThrownBy(() -> routes.add(OFFICER, DONGSI, "北线", List.of()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> routes.change(OFFICER, other, "北线", List.of()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> routes.change(OFFICER, route, "北线", List.of(a, a)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> routes.change(OFFICER, route, "北线", List.of(theirs)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> routes.change(NEIGHBOUR, route, "北线", List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> routes.remove(NEIGHBOUR, route)).isInstanceOf(NotFound.class);
        assertThat(routes.list(NEIGHBOUR, DONGSI)).isEmpty();
    }

    @Test
    @DisplayName("配货单按线路：先写从库里取什么，再写每站留什么；不在线路上的归“其他”")
    void a_pick_list_says_what_to_take_and_what_to_leave() {
        List.of(a, b, c)
                .forEach(
                        store ->
                                replenishing.levels.set(
                                        OFFICER, store, CUPS, new Level(10, 60), "小站"));
        long unit = replenishing.some.stores.ofUnit(OFFICER, DONGSI).id();
        replenishing.received(unit, TODAY.minusDays(1), cups(300));
        long north = routes.add(OFFICER, DONGSI, "北线", List.of(c, a));
        long id = replenishing.made();
        PickLists picks =
                new PickLists(
                        database.scopes(),
                        new Stations(
                                database.scopes(),
                                replenishing.some.clock,
                                new AesGcmSealing(SealKey.generate())),
                        new org.nuanyi.kernel.paper.Papers(),
                        replenishing.some.clock);
        assertThat(picks.list(OFFICER, id)).isEmpty();
        replenishing.agreed(id);
        done(replenishing.proposals.release(OFFICER, id, 2));

        List<PickList> lists = picks.list(OFFICER, id);

        assertThat(lists)
                .extracting(PickList::route)
                .containsExactly(
                        new Route(north, DONGSI, "北线", List.of(c, a)),
                        new Route(Route.NONE, DONGSI, "其他", List.of(b)));
        assertThat(lists.getFirst().taken()).containsExactly(cups(200));
        assertThat(lists.getFirst().stops())
                .extracting(stop -> stop.left())
                .containsExactly(List.of(cups(100)), List.of(cups(100)));
        assertThat(picks.list(NEIGHBOUR, id)).isEmpty();
    }
}
