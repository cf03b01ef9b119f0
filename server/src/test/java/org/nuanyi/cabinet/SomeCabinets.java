package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.CabinetLine;
import org.nuanyi.cabinet.internal.CardAnswers;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.cabinet.internal.Hearing.Spoken;
import org.nuanyi.cabinet.internal.Signers;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Opening.Mark;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.SomeItem;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;

/**
 * Two cabinets with masks to take, an umbrella to lend and plasters for who is hurt; and who opens
 * them.
 */
public final class SomeCabinets {

    static final String UNIT = "110101006";
    static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.empty()),
                    Reach.everything(),
                    Reach.everything());

    static final String CABINET = "e001";
    static final String OTHER = "e002";
    static final String MASKS = "mask";
    static final String UMBRELLAS = "umbrella";
    static final String PLASTERS = "plaster";
    static final String LI = "hash of li";
    static final String WANG = "hash of wang";

    private static final List<String> ITEMS = List.of(MASKS, UMBRELLAS, PLASTERS);

    final MovableClock clock = new MovableClock(StationExamples.NOON);
    final Cabinets cabinets;
    final Openings openings;
    final Twins twins;
    final Bookings bookings;
    final Rollouts rollouts;
    final Hearing hearing;
    final Members members;
    final Provisioning provisioning;
    final Doors doors;
    final CardAnswers cards;
    final Differences differences;
    final Visits visits;
    final Restocks restocks;
    final SigningKeys keys;
    final CabinetLine ears;
    final PaperLink line = new PaperLink();

    private final Stations stations;
    private final Items items;
    private final Stores stores;
    private final Papers papers;
    private final UUID boot = UUID.randomUUID();
    private long sequence;

    public SomeCabinets(Scopes scopes) {
        // Several may share a database.
        Sealing sealing = new AesGcmSealing(SealKey.of(new byte[32]));
        stations = new Stations(scopes, clock, sealing);
        items = new Items(scopes);
        stores = new Stores(scopes, stations);
        papers = new Papers(scopes, new Ledger(clock), clock);
        cabinets = new Cabinets(scopes, stations, items);
        rollouts = new Rollouts(scopes, cabinets, clock);
        openings = new Openings(scopes, new OpeningFeed(), clock);
        twins = new Twins(scopes, clock);
        bookings = new Bookings(scopes, openings, stores, papers, clock);
        hearing = new Hearing(scopes, clock);
        members = new Members(scopes, sealing, clock);
        Signers signers = new Signers(scopes, sealing, clock);
        Commander commander = new Commander(line, signers, clock);
        provisioning = new Provisioning(scopes, sealing, signers, members, line, clock);
        doors = new Doors(openings, commander);
        cards = new CardAnswers(scopes, doors, commander, clock);
        keys = new SigningKeys(scopes, signers, clock);
        ears =
                new CabinetLine(
                        scopes, line, hearing, commander, signers, cards, new OpeningFeed(), clock);
        differences = new Differences(scopes, stores, papers, clock);
        visits = new Visits(scopes, commander, stores, clock);
        Flows flows =
                new Flows(new Machines(List.of(Shipments.machine())), clock, HolidayCalendar.CHINA);
        restocks =
                new Restocks(
                        scopes,
                        stores,
                        new Shipments(scopes, flows, new Ledger(clock), clock),
                        differences,
                        clock);
    }

    /** Masks: two a day and three a month for each. */
    void stand() {
        StationCode station = stations.register(OFFICE, StationExamples.dongsi()).code();
        ITEMS.forEach(code -> items.add(OFFICE, UNIT, SomeItem.of(code, code)));
        for (String id : List.of(CABINET, OTHER)) {
            cabinets.add(OFFICE, id, station, "一层大厅");
            cabinets.plan(
                    OFFICE,
                    id,
                    List.of(
                            new Lane(1, MASKS, LaneKind.DISPENSE, 50),
                            new Lane(2, UMBRELLAS, LaneKind.BORROW, 1),
                            new Lane(3, PLASTERS, LaneKind.EMERGENCY, 20)));
            long store = stores.ofCabinet(OFFICE, UNIT, id).id();
            done(
                    papers.receive(
                            OFFICE,
                            new Heading(UUID.randomUUID(), store, LocalDate.now(clock), ""),
                            List.of(
                                    new Pieces(Lot.of(MASKS), 50),
                                    new Pieces(Lot.of(UMBRELLAS), 1),
                                    new Pieces(Lot.of(PLASTERS), 20))));
        }
        cabinets.limit(
                OFFICE, UNIT, new Limits(Optional.of(MASKS), OptionalInt.of(2), OptionalInt.of(3)));
    }

    /** A cabinet says something. */
    Heard hear(Paper paper) {
        return hear(List.of(paper));
    }

    /** It says several things in a row. */
    Heard hear(List<Paper> papers) {
        List<Spoken> spoken = new ArrayList<>();
        try {
            for (Paper paper : papers) {
                spoken.add(paper.spoken());
            }
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
        return hearing.take(spoken);
    }

    /**
     * A cabinet of the unit, at its station, with a device that gave something out; and a member
     * with a card.
     */
    public void fill(String unit, StationCode station) {
        String id = "e" + unit;
        String code = "mask-" + unit;
        items.add(OFFICE, unit, SomeItem.of(code, code));
        cabinets.add(OFFICE, id, station, "一层大厅");
        cabinets.plan(OFFICE, id, List.of(new Lane(1, code, LaneKind.DISPENSE, 50)));
        String member = members.enrol("1100" + unit);
        provisioning.provision(
                provisioning.token(OFFICE, id), UUID.randomUUID(), "paper", "p-" + unit);
        PaperCabinet device = new PaperCabinet(id);
        hear(device.heartbeat(clock.instant(), 1));
        hear(device.said(Channel.TAMPER, clock.instant(), "kind", "tilted"));
        Asking asking = new Asking(UUID.randomUUID(), id, 1, 1, member);
        openings.allow(asking);
        openings.dispensed(
                id,
                new Dispensed(
                        new Mark(boot, ++sequence),
                        Optional.of(asking.id()),
                        1,
                        code,
                        1,
                        clock.instant()));
        bookings.book();
        hear(device.connection(clock.instant(), "online", 1));
        long store = stores.ofUnit(OFFICE, unit).id();
        visits.restock(
                OFFICE,
                new NewRestock(
                        UUID.randomUUID(), id, store, List.of(new Load(1, Lot.of(code), 1))));
        long rollout =
                rollouts.make(
                        OFFICE,
                        new RolloutDraft(
                                UUID.randomUUID(),
                                unit,
                                "冬季配置",
                                cabinets.lanes(OFFICE, id),
                                List.of(id)));
        rollouts.release(OFFICE, rollout, 1);
    }

    private static void done(SupplyResult result) {
        assertThat(result).isInstanceOf(SupplyResult.Done.class);
    }

    OpeningResult ask(String member, String item, int pieces) {
        return ask(CABINET, member, item, pieces);
    }

    OpeningResult ask(String cabinet, String member, String item, int pieces) {
        return openings.allow(new Asking(UUID.randomUUID(), cabinet, lane(item), pieces, member));
    }

    UUID allowed(String member, String item, int pieces) {
        return allowed(CABINET, member, item, pieces);
    }

    UUID allowed(String cabinet, String member, String item, int pieces) {
        OpeningResult result = ask(cabinet, member, item, pieces);
        assertThat(result).isInstanceOf(Allowed.class);
        return ((Allowed) result).id();
    }

    /** What somebody has to look after, the oldest first. */
    List<Alarm.Kind> alarms() {
        return twins.alarms(OFFICE).stream().map(Alarm::kind).toList();
    }

    /** Li may open, and the command is on its way. */
    UUID sent(String item, int pieces) {
        UUID id = allowed(LI, item, pieces);
        openings.hear(CABINET, id, Fact.SENT);
        return id;
    }

    void taken(String member, String item, int pieces) {
        taken(CABINET, member, item, pieces);
    }

    /** Opened, taken, shut and booked. */
    void taken(String cabinet, String member, String item, int pieces) {
        UUID id = allowed(cabinet, member, item, pieces);
        openings.dispensed(cabinet, dispensed(id, item, pieces));
        openings.hear(cabinet, id, Fact.CLOSED);
        bookings.book();
        assertThat(state(id)).isEqualTo(OpeningState.SETTLED);
    }

    /** The next that a cabinet writes down. */
    Dispensed dispensed(UUID opening, String item, int pieces) {
        return dispensed(new Mark(boot, ++sequence), opening, item, pieces);
    }

    Dispensed dispensed(Mark mark, UUID opening, String item, int pieces) {
        return new Dispensed(mark, Optional.of(opening), lane(item), item, pieces, clock.instant());
    }

    /** The cabinet opens off line for somebody, by itself. */
    Begun begun(UUID opening, String member, String item, int pieces) {
        return new Begun(opening, Optional.of(member), lane(item), item, pieces, clock.instant());
    }

    private static int lane(String item) {
        return ITEMS.indexOf(item) + 1;
    }

    OpeningState state(UUID opening) {
        return openings.card(OFFICE, opening).opening().state();
    }

    /** What the books say is in a cabinet, by items. */
    Map<String, Long> left(String cabinet) {
        return held(stores.ofCabinet(OFFICE, UNIT, cabinet).id());
    }

    /** What the books say is in a cabinet of an item, by batches. */
    Map<String, Long> batches(String cabinet, String item) {
        return stores.held(OFFICE, stores.ofCabinet(OFFICE, UNIT, cabinet).id()).stream()
                .filter(one -> one.lot().item().equals(item))
                .collect(Collectors.toMap(one -> one.lot().batch(), Stock::pieces));
    }

    /** The days of the papers of a cabinet's store, the newest first. */
    List<LocalDate> days(String cabinet) {
        return papers.list(OFFICE, stores.ofCabinet(OFFICE, UNIT, cabinet).id(), 10, 0).stream()
                .map(paper -> paper.heading().on())
                .toList();
    }

    /** What the books say is in a store, by items. */
    Map<String, Long> held(long store) {
        return stores.held(OFFICE, store).stream()
                .collect(Collectors.toMap(one -> one.lot().item(), Stock::pieces, Long::sum));
    }

    /** The store of the unit, with so many masks. */
    long store(int masks) {
        long store = stores.ofUnit(OFFICE, UNIT).id();
        done(
                papers.receive(
                        OFFICE,
                        new Heading(UUID.randomUUID(), store, LocalDate.now(clock), ""),
                        List.of(new Pieces(Lot.of(MASKS), masks))));
        return store;
    }
}
