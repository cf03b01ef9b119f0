package org.nuanyi.cabinet.sim.brain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Climate;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.Report;
import org.nuanyi.cabinet.sim.wire.Status;

/**
 * What a cabinet decides: takes what happens and the time of its own clock, gives what is to be
 * written down and then done. It reads no clock, no file and no network. For one thread at a time;
 * a new one for each boot.
 */
public final class Brain {

    private static final int PROTOCOL = 1;
    private static final int TOO_HOT_DC = 400;
    private static final int TOO_COLD_DC = 20;

    /** So soon it asks for the time again while it does not know it. */
    private static final Duration UNCORRECTED_HEARTBEAT = Duration.ofSeconds(10);

    /** So often it says again that it is there: a will that came late is put right by it. */
    private static final Duration ONLINE_AGAIN = Duration.ofMinutes(15);

    private final Settings settings;
    private final Memory memory;
    private final Supplier<UUID> ids;
    private final BrainClock clock;
    private final Openings openings;
    private final CardReader reader;
    private final Commands commands;
    private final Outbox outbox;
    private boolean connected;
    private boolean snapshotDue;
    private long connection;
    private Instant bootedAt = Instant.EPOCH;
    private Instant lastHeartbeat = Instant.EPOCH;
    private Instant lastOnline = Instant.EPOCH;
    private int temperatureDc = 215;
    private Climate climate = Climate.NORMAL;

    /**
     * With what it remembers.
     *
     * @param ids new UUIDs, never one twice
     */
    public Brain(Settings settings, Memory memory, Supplier<UUID> ids) {
        this.settings = settings;
        this.memory = memory;
        this.ids = ids;
        this.clock = new BrainClock(memory);
        this.openings = new Openings(memory, settings.journalLimit());
        this.reader = new CardReader(settings, memory, openings);
        this.commands = new Commands(settings, memory, clock, openings, reader);
        this.outbox = new Outbox(memory, settings.resend());
    }

    /**
     * Thinks about a happening.
     *
     * @param device the time by the bare clock of the device
     */
    public Step on(Happening happening, Instant device) {
        if (happening instanceof Happening.Connected now) {
            connected = true;
            connection = now.connection();
        }
        Turn turn = turn(device);
        think(turn, happening);
        snapshotDue |= turn.lanesChanged();
        if (snapshotDue && connected && memory.opening().isEmpty()) {
            snapshotDue = false;
            turn.say(lanes());
        }
        return turn.step();
    }

    /** The will of the connection of that number: what the broker says when it breaks. */
    public String will(long number, Instant device) {
        return turn(device).letter(connection(Status.OFFLINE, number, "will"));
    }

    /** What is said before it goes away by its own will. */
    public String farewell(Instant device) {
        return turn(device).letter(connection(Status.OFFLINE, connection, "going-away"));
    }

    /** What it remembers; not to be changed. */
    public Memory memory() {
        return memory;
    }

    private Turn turn(Instant device) {
        return new Turn(memory, settings.cabinet(), ids, connected, clock.now(device), device);
    }

    private void think(Turn turn, Happening happening) {
        switch (happening) {
            case Happening.Powered powered -> boot(turn, powered.counted());
            case Happening.Connected now -> connect(turn);
            case Happening.Disconnected now -> connected = false;
            case Happening.Received received -> commands.received(turn, received.compact());
            case Happening.CardShown shown -> reader.shown(turn, shown, connected);
            case Happening.DoorOpened door -> openings.opened(turn, door.lane());
            case Happening.DoorShut door -> openings.shut(turn, door.lane());
            case Happening.PiecesMoved moved -> openings.moved(turn, moved.lane(), moved.pieces());
            case Happening.Filled filled -> openings.filled(turn, filled.lane(), filled.pieces());
            case Happening.Jammed jammed -> openings.jammed(turn, jammed.lane());
            case Happening.Measured measured -> measure(turn, measured.temperatureDc());
            case Happening.Touched touched -> turn.write(new Report.Tampered(touched.kind(), null));
            case Happening.Tick tick -> tick(turn);
        }
    }

    private void boot(Turn turn, Map<Integer, Integer> counted) {
        Entry.Booted last = memory.boot();
        long number =
                Math.max(settings.firstBoot(), last == null ? 0 : Math.addExact(last.boot(), 1));
        bootedAt = turn.device;
        if (memory.keysVersion() < settings.keysVersion()) {
            turn.keep(new Entry.Trusted(settings.keysVersion(), settings.keys()));
        }
        turn.keep(new Entry.Booted(turn.id(), number, turn.now));
        openings.recount(turn, counted);
    }

    /** First that it is there, then the time, then what the server has missed, then the lanes. */
    private void connect(Turn turn) {
        online(turn);
        heartbeat(turn);
        outbox.connected(turn);
        turn.wantSnapshot();
    }

    private void tick(Turn turn) {
        reader.tick(turn, connected);
        openings.tick(turn);
        if (connected) {
            outbox.tick(turn);
            if (due(lastHeartbeat, heartbeatInterval(), turn)) {
                heartbeat(turn);
            }
            if (due(lastOnline, ONLINE_AGAIN, turn)) {
                online(turn);
            }
        }
    }

    private void online(Turn turn) {
        lastOnline = turn.device;
        turn.say(connection(Status.ONLINE, connection, null));
    }

    private static boolean due(Instant last, Duration interval, Turn turn) {
        return Duration.between(last, turn.device).compareTo(interval) >= 0;
    }

    private Duration heartbeatInterval() {
        boolean sooner =
                !clock.corrected() && settings.heartbeat().compareTo(UNCORRECTED_HEARTBEAT) > 0;
        return sooner ? UNCORRECTED_HEARTBEAT : settings.heartbeat();
    }

    private void heartbeat(Turn turn) {
        lastHeartbeat = turn.device;
        UUID id =
                turn.say(
                        new Report.Heartbeat(
                                connection,
                                turn.device,
                                Duration.between(bootedAt, turn.device).toSeconds(),
                                memory.sequence(),
                                memory.waiting().size(),
                                commands.thrownAway(),
                                anyOpen() ? Door.OPEN : Door.SHUT,
                                temperatureDc,
                                "mains",
                                settings.firmware(),
                                memory.planogram(),
                                memory.lists().version(),
                                memory.keysVersion()));
        clock.ask(id, turn.device);
    }

    private boolean anyOpen() {
        return memory.opening().filter(one -> one.stage() != Opening.Stage.UNLOCKED).isPresent();
    }

    private void measure(Turn turn, int measuredDc) {
        temperatureDc = measuredDc;
        Climate now =
                measuredDc > TOO_HOT_DC
                        ? Climate.HIGH
                        : measuredDc < TOO_COLD_DC ? Climate.LOW : Climate.NORMAL;
        if (now != climate) {
            climate = now;
            Integer limit =
                    switch (now) {
                        case HIGH -> TOO_HOT_DC;
                        case LOW -> TOO_COLD_DC;
                        case NORMAL -> null;
                    };
            turn.write(new Report.Temperature(now, measuredDc, limit));
        }
    }

    private Report lanes() {
        return new Report.Lanes(memory.sequence(), memory.planogram(), List.copyOf(memory.lanes()));
    }

    private Report connection(Status status, long number, @Nullable String cause) {
        return new Report.Connection(status, number, cause, PROTOCOL, settings.firmware());
    }
}
