package org.nuanyi.cabinet.sim.mqtt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.device.Cabinet;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.FileJournal;
import org.nuanyi.cabinet.sim.device.Journal;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.LaneKind;

/** A broker, a server and a fleet, for a test. */
final class Stage implements AutoCloseable {

    static final int MASKS = 3;
    static final int PLENTY = 500;
    static final String CARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    final Mosquitto broker;
    final PretendServer server;
    final Fleet fleet;
    private final Path folder;

    private Stage(Path folder, Mosquitto broker, PretendServer server, Fleet fleet) {
        this.folder = folder;
        this.broker = broker;
        this.server = server;
        this.fleet = fleet;
    }

    /** Skips the test where there is no Mosquitto. */
    static Stage set(Path folder, int cabinets, Set<Fault> faults, long seed)
            throws IOException, InterruptedException {
        assumeTrue(
                Mosquitto.program("mosquitto").isPresent(),
                "no Mosquitto here: sudo apt install mosquitto");
        List<String> names = IntStream.range(0, cabinets).mapToObj(Stage::name).toList();
        Mosquitto broker = Mosquitto.start(folder, names);
        PretendServer server = new PretendServer(broker.port());
        Stage stage = new Stage(folder, broker, server, new Fleet(faults, seed, 0.02));
        for (String name : names) {
            stage.add(name);
        }
        return stage;
    }

    static String name(int number) {
        return "test-%03d".formatted(number);
    }

    /** A cabinet whose lanes are full. */
    private Cabinet add(String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        try (Journal journal = new FileJournal(own.resolve("journal.ndjson"))) {
            journal.open();
            journal.append(List.of(new Entry.Planned(1, List.of(lane(MASKS), lane(4)))));
        }
        return fleet.add(papers(name), own);
    }

    private static Lane lane(int number) {
        return new Lane(number, LaneKind.DISPENSE, "mask", null, null, PLENTY, PLENTY, Door.SHUT);
    }

    Papers papers(String name) {
        return new Papers(
                name,
                name,
                Mosquitto.PASSWORD,
                new Papers.Broker("127.0.0.1", broker.port(), false, null),
                server.signer.publicKeys(),
                1,
                CARD_KEY,
                10,
                1);
    }

    Cabinet cabinet(int number) {
        return fleet.cabinets().get(number);
    }

    UUID open(int cabinet) {
        UUID transaction = UUID.randomUUID();
        server.send(PretendServer.open(name(cabinet), transaction, MASKS));
        return transaction;
    }

    @Override
    public void close() throws InterruptedException {
        fleet.close();
        server.close();
        broker.close();
    }
}
