package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.supply.SomeReplenishing.JOB;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.testing.TestDatabase;

/**
 * One unit with many stations, small: {@code -Dnuanyi.supply.stations=1360} is a whole district in
 * one proposal.
 */
class ManyStationsTest {

    private static final int STATIONS = Integer.getInteger("nuanyi.supply.stations", 20);

    /** Ten items in each; 100 pieces came, of each three went every third day of the last 90. */
    private static final List<String> FILL =
            List.of(
                    """
                    insert into supply.lot (item, batch, expires_on) select code, 'B', case when dated then date '2030-01-01' end
                    from supply.item
                    """,
                    """
                    insert into supply.store (unit, kind, place)
                    select '110101006', 'station', 's' || n from generate_series(1, %d) n
                    """,
                    """
                    insert into supply.paper (id, unit, store, kind, happened_on, note, entered_by, entered_at)
                    select gen_random_uuid(), unit, id, 'use', date '2026-07-01', '', 'test', now()
                    from supply.store where kind = 'station'
                    """,
                    """
                    insert into supply.move (unit, store, item, lot, kind, moved_on, pieces, paper)
                    select paper.unit, paper.store, lot.item, lot.id, case when n = 0 then 'receive' else 'use' end,
                           date '2026-10-20' - case when n = 0 then 100 else 93 - 3 * n end,
                           case when n = 0 then 100 else -3 end, paper.id
                    from supply.paper, supply.lot, generate_series(0, 30) n
                    """,
                    """
                    insert into supply.stock (store, unit, item, lot, pieces)
                    select store, unit, item, lot, sum(pieces) from supply.move group by store, unit, item, lot
                    """,
                    "analyze");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("一个单位一千多站、一万多行，几秒钟算完")
    void a_proposal_for_many_stations_is_made_by_one_statement() {
        SomeReplenishing house = new SomeReplenishing(database.scopes());
        for (int i = 0; i < UnitYear.ITEMS.size(); i++) {
            house.some.items.add(SomeSupplies.OFFICE, SomeSupplies.DISTRICT, UnitYear.item(i));
        }
        database.ownerJdbi()
                .useHandle(handle -> FILL.forEach(sql -> handle.execute(sql.formatted(STATIONS))));
        int lines = STATIONS * UnitYear.ITEMS.size();

        Proposed made = timed("made", () -> house.proposals.make(JOB, DONGSI));

        assertThat(made).isEqualTo(new Proposed.Made(((Proposed.Made) made).id(), lines));
        long id = ((Proposed.Made) made).id();
        ProposalLine line = house.proposals.lines(OFFICER, id, 1, 0).getFirst();
        assertThat(line.usage()).contains(new Usage(90, 90, 0));
        assertThat(line.level()).contains(new Level(14, 28));
        send(house, id);
        Boards boards = new Boards(database.scopes(), house.some.clock);
        assertThat(
                        timed("empty ones counted", () -> boards.counts(OFFICER, List.of(DONGSI)))
                                .gone())
                .isPositive();
    }

    private static void send(SomeReplenishing house, long id) {
        long store = house.some.stores.ofUnit(OFFICER, DONGSI).id();
        List<Pieces> wanted =
                house.proposals.wanted(OFFICER, id).stream()
                        .map(one -> new Pieces(lot(one.item()), one.pieces()))
                        .toList();
        house.received(store, TODAY, wanted.toArray(Pieces[]::new));
        house.agreed(id);
        ProposalResult sent = timed("sent", () -> house.proposals.release(OFFICER, id, 2));
        SomeReplenishing.done(sent);
        assertThat(house.shipments.listComing(OFFICER)).hasSize(STATIONS);
    }

    private static Lot lot(String item) {
        int number = UnitYear.ITEMS.indexOf(item);
        return new Lot(
                item,
                "B",
                UnitYear.item(number).dated()
                        ? Optional.of(LocalDate.of(2030, 1, 1))
                        : Optional.empty());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        Instant began = InstantSource.system().instant();
        T result = work.get();
        System.out.println(
                "ManyStationsTest %d stations, %s in %s"
                        .formatted(
                                STATIONS,
                                what,
                                Duration.between(began, InstantSource.system().instant())));
        return result;
    }
}
