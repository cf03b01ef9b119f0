package org.nuanyi.cabinet.web;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.cabinet.MemberPhones;
import org.nuanyi.cabinet.ProvisionResult;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.SignInRequest;
import org.nuanyi.cabinet.SignInResult.SignedIn;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.FileJournal;
import org.nuanyi.cabinet.sim.device.Journal;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;

/**
 * Cabinets of the simulator at stations of the running server, with plasters for who is hurt, masks
 * (two a day, three a month), an umbrella to lend and an empty lane; and members with phones.
 */
@Singleton
public class SomeDoors {

    public static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.empty()),
                    Reach.everything(),
                    Reach.everything());

    private static final String UNIT = "110101006";

    /**
     * What stands there, with codes of its own for what lies in it.
     *
     * @param id of the cabinet
     */
    public record Stood(String id, StationCode station, String mark) {

        String masks() {
            return "mask-" + mark;
        }
    }

    private final Stations stations;
    private final Items items;
    private final Cabinets cabinets;
    private final Provisioning provisioning;
    private final MemberPhones phones;
    private final Twins twins;
    private final Optional<Integer> port;

    SomeDoors(
            Stations stations,
            Items items,
            Cabinets cabinets,
            Provisioning provisioning,
            MemberPhones phones,
            Twins twins,
            @ConfigProperty(name = "nuanyi.mqtt.port") Optional<Integer> port) {
        this.stations = stations;
        this.items = items;
        this.cabinets = cabinets;
        this.provisioning = provisioning;
        this.phones = phones;
        this.twins = twins;
        this.port = port;
    }

    /** Cabinets that nothing goes wrong with, with people so quick (1: as they are). */
    public static Fleet fleet(double pace) {
        return new Fleet(EnumSet.noneOf(Fault.class), 1, pace);
    }

    /** A cabinet without a device. */
    public Stood stand(String name) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Stood stood =
                new Stood(
                        "e-" + mark,
                        stations.register(
                                        OFFICE,
                                        StationExamples.of(
                                                StationExamples.profile(name),
                                                Standing.OPEN,
                                                "doors " + mark))
                                .code(),
                        mark);
        item("plaster-" + mark, "急救包", "first-aid kit", "包");
        item(stood.masks(), "口罩", "mask", "只");
        item("umbrella-" + mark, "雨伞", "umbrella", "把");
        item("sewing-" + mark, "针线包", "sewing kit", "个");
        cabinets.add(OFFICE, stood.id(), stood.station(), "一层大厅，电梯对面");
        cabinets.plan(
                OFFICE,
                stood.id(),
                List.of(
                        new Lane(1, stood.masks(), LaneKind.DISPENSE, 20),
                        new Lane(2, "umbrella-" + mark, LaneKind.BORROW, 1),
                        new Lane(3, "plaster-" + mark, LaneKind.EMERGENCY, 5),
                        new Lane(4, "sewing-" + mark, LaneKind.DISPENSE, 5)));
        cabinets.limit(
                OFFICE,
                UNIT,
                new Limits(Optional.of(stood.masks()), OptionalInt.of(2), OptionalInt.of(3)));
        return stood;
    }

    /** The same with a device of the fleet that is there; only the sewing kits are out. */
    public Stood stand(String name, Fleet fleet, Path folder) {
        Stood stood = stand(name);
        String token = provisioning.token(OFFICE, stood.id());
        var papers =
                (ProvisionResult.Papers)
                        provisioning.provision(token, UUID.randomUUID(), "sim", "");
        fleet.add(papers(stood.id(), papers), filled(stood, folder));
        await().atMost(Duration.ofSeconds(30)).until(() -> isThere(stood));
        return stood;
    }

    private boolean isThere(Stood stood) {
        return twins.find(OFFICE, stood.id())
                .filter(Twin::isOnline)
                .flatMap(Twin::lanes)
                .isPresent();
    }

    private Papers papers(String id, ProvisionResult.Papers papers) {
        List<JsonNode> keys = papers.keys().keys().stream().map(Json::tree).toList();
        return new Papers(
                id,
                id,
                papers.password(),
                new Papers.Broker("127.0.0.1", port.orElseThrow(), false, null),
                keys,
                1,
                papers.cardKey(),
                10,
                papers.boot());
    }

    private static Path filled(Stood stood, Path folder) {
        try {
            Path own = Files.createDirectories(folder.resolve(stood.id()));
            try (Journal journal = new FileJournal(own.resolve("journal.ndjson"))) {
                journal.open();
                journal.append(
                        List.of(
                                new Entry.Planned(
                                        1,
                                        List.of(
                                                lane(1, "dispense", stood.masks(), 18, 20),
                                                lane(2, "borrow", "umbrella-" + stood.mark(), 1, 1),
                                                lane(
                                                        3,
                                                        "emergency",
                                                        "plaster-" + stood.mark(),
                                                        4,
                                                        5),
                                                lane(
                                                        4,
                                                        "dispense",
                                                        "sewing-" + stood.mark(),
                                                        0,
                                                        5)))));
            }
            return own;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static org.nuanyi.cabinet.sim.wire.Lane lane(
            int number, String kind, String item, int pieces, int capacity) {
        return new org.nuanyi.cabinet.sim.wire.Lane(
                number,
                org.nuanyi.cabinet.sim.wire.LaneKind.valueOf(
                        kind.toUpperCase(java.util.Locale.ROOT)),
                item,
                null,
                null,
                pieces,
                capacity,
                Door.SHUT);
    }

    private void item(String code, String name, String english, String piece) {
        items.add(
                OFFICE,
                UNIT,
                new Item(
                        code,
                        name,
                        english,
                        piece,
                        "piece",
                        ItemCategory.OTHER,
                        10,
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The number of a card that the register knows, with the last four digits of the phone. */
    public static String card() {
        return "1101%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    /** The cookie of somebody's phone. */
    public String phone() {
        String card = card();
        return ((SignedIn)
                        phones.signIn(
                                new SignInRequest(
                                        card,
                                        card.substring(8),
                                        Optional.empty(),
                                        "2001:db8::" + card.substring(8))))
                .token();
    }

    /** Its member. */
    public String member(String phone) {
        return phones.member(phone).orElseThrow();
    }
}
