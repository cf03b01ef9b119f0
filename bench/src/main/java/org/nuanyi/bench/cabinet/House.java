package org.nuanyi.bench.cabinet;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Bookings;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Differences;
import org.nuanyi.cabinet.Doors;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.OpeningFeed;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.internal.CabinetLine;
import org.nuanyi.cabinet.internal.CardAnswers;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.internal.DeviceStore;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.internal.Signers;
import org.nuanyi.cabinet.link.internal.EndpointLink;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stores;

/**
 * The product's cabinets over an embedded PostgreSQL that waits for the disk: a command is a whole
 * opening, from a member's wish to the word, read back from the database, that the door is open.
 */
final class House implements Line {

    /** What lies in each lane at first. */
    static final int PIECES = 1_000;

    static final String ITEM = "mask";

    private static final String UNIT = "110101006";
    private static final Scope KEEPER = Scope.system("bench", Reach.everything());
    private static final Scope LOOKER = Scope.reader("bench");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CONNECTIONS = 16;
    private static final int AT_ONCE = 4;
    private static final int HEARTBEAT_SECONDS = 60;
    private static final int MEMBERS = 500;
    private static final int TURN_SECONDS = 2;

    private final EndpointLink link;
    private final OpeningFeed feed = new OpeningFeed();
    private final Scopes scopes;
    private final Sealing sealing = new AesGcmSealing(SealKey.of(new byte[32]));
    private final Clock clock = Clock.system(ZONE);
    private final Signers signers;
    private final Openings openings;
    private final Doors doors;
    private final LongConsumer took;
    private final Random random = new Random(1);
    private final List<String> members = new ArrayList<>();

    private House(Vertx vertx, Scopes scopes, LongConsumer took) {
        this.link = EndpointLink.at(vertx, "127.0.0.1", 0);
        this.scopes = scopes;
        this.openings = new Openings(scopes, feed, clock);
        this.signers = new Signers(scopes, sealing, clock);
        this.doors = new Doors(openings, new Commander(link, signers, clock));
        this.took = took;
    }

    /** With so many cabinets, each full; their passwords are their names. */
    static House open(Vertx vertx, Path folder, int cabinets, LongConsumer took) {
        OpenDatabase database = OpenDatabase.forServer(new DatabaseChoice.Embedded(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        House house = new House(vertx, new Scopes(Jdbis.on(pool(database.database()))), took);
        house.fill(cabinets);
        house.begin();
        return house;
    }

    private static AgroalDataSource pool(Database database) {
        AgroalDataSourceConfigurationSupplier wanted = new AgroalDataSourceConfigurationSupplier();
        wanted.connectionPoolConfiguration()
                .maxSize(CONNECTIONS)
                .connectionFactoryConfiguration()
                .jdbcUrl(database.jdbcUrl())
                .principal(new NamePrincipal(database.user()))
                .credential(new SimplePassword(database.password()));
        try {
            return AgroalDataSource.from(wanted);
        } catch (SQLException refused) {
            throw new IllegalStateException("no pool", refused);
        }
    }

    private void fill(int count) {
        Stations stations = new Stations(scopes, clock, sealing);
        Items items = new Items(scopes);
        Stores stores = new Stores(scopes, stations);
        Papers papers = new Papers(scopes, new Ledger(clock), clock);
        Cabinets cabinets = new Cabinets(scopes, stations, items);
        Members enrolled = new Members(scopes, sealing, clock);
        IntStream.range(0, MEMBERS)
                .forEach(n -> members.add(enrolled.enrol("1100%012d".formatted(n))));
        StationCode station = stations.register(KEEPER, station()).code();
        items.add(KEEPER, UNIT, item());
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < count; n++) {
                String id = Fleet.name(n);
                hands.submit(
                        () -> {
                            cabinets.add(KEEPER, id, station, "一层大厅");
                            cabinets.plan(
                                    KEEPER,
                                    id,
                                    List.of(new Lane(1, ITEM, LaneKind.DISPENSE, PIECES)));
                            receive(stores, papers, id);
                            device(id);
                            return id;
                        });
            }
        }
    }

    private void receive(Stores stores, Papers papers, String id) {
        long store = stores.ofCabinet(KEEPER, UNIT, id).id();
        papers.receive(
                KEEPER,
                new Heading(UUID.randomUUID(), store, LocalDate.now(clock), ""),
                List.of(new Pieces(Lot.of(ITEM), PIECES)));
    }

    private void device(String id) {
        scopes.use(
                KEEPER,
                handle ->
                        new DeviceStore(handle)
                                .put(
                                        new DeviceStore.Device(
                                                id,
                                                UNIT,
                                                Tokens.hash(id),
                                                sealing.seal(id),
                                                HEARTBEAT_SECONDS,
                                                "bench",
                                                ""),
                                        clock.instant()));
    }

    /** As the server runs it, the sweeper too. */
    private void begin() {
        Stores stores = new Stores(scopes, new Stations(scopes, clock, sealing));
        Papers papers = new Papers(scopes, new Ledger(clock), clock);
        Bookings bookings = new Bookings(scopes, openings, stores, papers, clock);
        Differences differences = new Differences(scopes, stores, papers, clock);
        Twins twins = new Twins(scopes, clock);
        Commander commander = new Commander(link, signers, clock);
        new CabinetLine(
                        scopes,
                        link,
                        new Hearing(scopes, clock),
                        commander,
                        signers,
                        new CardAnswers(scopes, doors, commander, clock),
                        feed,
                        clock)
                .open();
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(
                        () -> {
                            bookings.book();
                            openings.sweep();
                            twins.sweep();
                            differences.sweep();
                        },
                        TURN_SECONDS,
                        TURN_SECONDS,
                        TimeUnit.SECONDS);
    }

    @Override
    public int port() {
        return link.port();
    }

    @Override
    public void send(String device) {
        String member = members.get(random.nextInt(MEMBERS));
        Asking asking = new Asking(UUID.randomUUID(), device, 1, 1, member);
        long begun = System.nanoTime();
        Thread.startVirtualThread(() -> open(asking, begun));
    }

    private void open(Asking asking, long begun) {
        Map<UUID, Boolean> told = new ConcurrentHashMap<>();
        feed.watch(
                asking.id(),
                () ->
                        Thread.startVirtualThread(
                                () -> {
                                    if (isOpen(asking.id())
                                            && told.put(asking.id(), true) == null) {
                                        took.accept(System.nanoTime() - begun);
                                    }
                                }));
        if (doors.open(asking) instanceof OpeningResult.Refused refused) {
            System.err.println(asking.cabinet() + ": " + refused);
        }
    }

    /** What a member's phone asks when it is woken. */
    private boolean isOpen(UUID opening) {
        OpeningState state = openings.card(LOOKER, opening).opening().state();
        return state == OpeningState.OPENED || state == OpeningState.CLOSED;
    }

    private static Item item() {
        return new Item(
                ITEM,
                "口罩",
                "Mask",
                "个",
                "piece",
                ItemCategory.OTHER,
                1,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static NewStation station() {
        GeoPoint dongsi = new GeoPoint(116.4255, 39.9298, Datum.GCJ02);
        return new NewStation(
                new StationProfile(
                        "测量用驿站",
                        List.of(),
                        StationKind.STANDARD,
                        Serves.OUTDOOR_WORKERS,
                        Optional.empty(),
                        Entry.ASK_STAFF,
                        "",
                        new Place(
                                "东四北大街 100 号",
                                "",
                                new Location(
                                        dongsi,
                                        "survey",
                                        Optional.of(Instant.parse("2026-10-01T02:00:00Z")),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.of(UNIT)),
                        new Hours(Optional.of("24/7"), "全天", Optional.empty()),
                        Map.of(),
                        Optional.empty(),
                        UNIT),
                Standing.OPEN,
                new Origin(Provenance.IMPORTED, "bench.csv", "1"),
                Optional.empty());
    }
}
