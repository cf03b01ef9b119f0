package org.nuanyi.cabinet.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** What a cabinet says. */
public sealed interface Said {

    /** What is journaled: the cabinet keeps it until it is acknowledged. */
    sealed interface Journaled extends Said {}

    /**
     * A step of a command.
     *
     * @param commandId which; empty where it could not be read
     * @param pieces moved just now (taken) or in all (closed)
     * @param interrupted it restarted meanwhile
     */
    record Response(
            Optional<UUID> commandId,
            Optional<UUID> transactionId,
            Outcome outcome,
            Optional<String> reason,
            OptionalInt lane,
            OptionalInt pieces,
            Optional<Boolean> interrupted)
            implements Journaled {

        public Response {
            boolean isLame =
                    switch (outcome) {
                        case ACKED, OPENED, DOOR_LEFT_OPEN -> transactionId.isEmpty();
                        case TAKEN, CLOSED -> transactionId.isEmpty() || pieces.isEmpty();
                        case JAMMED -> transactionId.isEmpty() || reason.isEmpty();
                        case DENIED -> reason.isEmpty();
                        case EXPIRED, DONE -> commandId.isEmpty();
                    };
            if (isLame) {
                throw new IllegalArgumentException("outcome: something is missing of it");
            }
            lane.ifPresent(Bounds::lane);
            pieces.ifPresent(Bounds::moved);
        }
    }

    /** How far a command has come. */
    enum Outcome {
        ACKED,
        OPENED,
        TAKEN,
        CLOSED,
        DENIED,
        EXPIRED,
        JAMMED,
        DOOR_LEFT_OPEN,
        DONE
    }

    /**
     * Pieces left a lane.
     *
     * @param pieces below nothing where they came back
     * @param remaining in the lane after that
     * @param card keyed hash, where the cabinet decided itself, off line
     */
    record Dispense(
            Optional<UUID> transactionId,
            int lane,
            String item,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            int pieces,
            int remaining,
            Cause cause,
            boolean offline,
            Optional<Boolean> emergency,
            Optional<String> card,
            OptionalLong allowListVersion)
            implements Journaled {

        public Dispense {
            Bounds.lane(lane);
            Bounds.item(item);
            card.ifPresent(Bounds::card);
            Bounds.moved(pieces);
            Bounds.held("remaining", remaining);
            if (cause == Cause.OPENING && transactionId.isEmpty()) {
                throw new IllegalArgumentException("transaction_id: of which opening?");
            }
            if (offline && (card.isEmpty() || transactionId.isEmpty())) {
                throw new IllegalArgumentException("card: whose was it?");
            }
        }
    }

    /** Why pieces moved. */
    enum Cause {
        OPENING,
        /** Found when it started. */
        RECOUNT,
        /** While nothing was open. */
        UNEXPLAINED
    }

    /**
     * A door moved.
     *
     * @param lane empty for the service door
     */
    record DoorMoved(DoorMove door, OptionalInt lane, Optional<UUID> transactionId)
            implements Journaled {

        public DoorMoved {
            lane.ifPresent(Bounds::lane);
        }
    }

    /** How a door moved. */
    enum DoorMove {
        OPENED,
        SHUT,
        FORCED
    }

    /**
     * A card was shown.
     *
     * @param card its hash under the key of this cabinet
     */
    record CardShown(
            UUID transactionId,
            String card,
            int lane,
            Optional<String> item,
            CardPurpose purpose,
            Decision decision,
            Optional<String> reason,
            OptionalLong allowListVersion)
            implements Journaled {

        public CardShown {
            Bounds.lane(lane);
            Bounds.card(card);
            item.ifPresent(Bounds::item);
            if (decision == Decision.DENIED && reason.isEmpty()) {
                throw new IllegalArgumentException("reason: why not?");
            }
        }
    }

    /** What a card is shown for. */
    enum CardPurpose {
        TAKE,
        RETURN
    }

    /** Who decides, and what. */
    enum Decision {
        /** The server is asked. */
        ASKED,
        /** The cabinet opened, off line. */
        OPENED,
        /** The cabinet would not, off line. */
        DENIED
    }

    /** Somebody is at the cabinet itself. */
    record Tampered(Tampering kind, OptionalInt lane) implements Journaled {

        public Tampered {
            lane.ifPresent(Bounds::lane);
        }
    }

    /** What is done to a cabinet. */
    enum Tampering {
        FORCED,
        TILTED,
        CASE_OPENED,
        POWER_LOST,
        JOURNAL_DAMAGED
    }

    /** The temperature passed a limit; in tenths of a degree Celsius. */
    record Temperature(Climate state, int temperatureDc, OptionalInt limitDc)
            implements Journaled {}

    /** Where the temperature is. */
    enum Climate {
        HIGH,
        LOW,
        NORMAL
    }

    /**
     * It lives.
     *
     * @param connection number of the connection in this boot
     * @param deviceAt the bare clock
     * @param unacknowledged messages in its journal
     */
    record Heartbeat(
            long connection,
            Instant deviceAt,
            long uptimeS,
            long lastSequence,
            long unacknowledged,
            long refusedCommands,
            DoorState door,
            OptionalInt temperatureDc,
            Optional<Power> power,
            String firmware,
            long planogramVersion,
            long allowListVersion,
            long keysVersion)
            implements Said {

        public Heartbeat {
            Bounds.check("connection", connection, 1, Bounds.LARGEST);
            Bounds.count("uptime_s", uptimeS);
            Bounds.count("last_sequence", lastSequence);
            Bounds.count("unacknowledged", unacknowledged);
            Bounds.count("refused_commands", refusedCommands);
        }
    }

    /** What it runs on. */
    enum Power {
        MAINS,
        BATTERY
    }

    /** How a door stands. */
    enum DoorState {
        SHUT,
        OPEN,
        JAMMED,
        UNKNOWN
    }

    /**
     * All that lies in it.
     *
     * @param sequence of the last message whose effect is in it; 0 before the first
     */
    record Lanes(long sequence, long planogramVersion, List<LaneHeld> lanes) implements Said {

        public Lanes {
            Bounds.count("sequence", sequence);
            Bounds.check("lanes", lanes.size(), 0, Bounds.MOST_LANES);
            lanes = List.copyOf(lanes);
        }
    }

    /** What lies in a lane. */
    record LaneHeld(
            int lane,
            WireKind kind,
            String item,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            int pieces,
            int capacity,
            DoorState door) {

        public LaneHeld {
            Bounds.lane(lane);
            Bounds.item(item);
            Bounds.held("pieces", pieces);
            Bounds.held("capacity", capacity);
        }
    }

    /** Whether it is connected; {@code connection} as of {@link Heartbeat}. */
    record Connection(
            Status status,
            long connection,
            Optional<String> cause,
            int protocol,
            Optional<String> firmware)
            implements Said {

        public Connection {
            Bounds.check("connection", connection, 1, Bounds.LARGEST);
            Bounds.check("protocol", protocol, 1, 1);
        }
    }

    /** Whether a cabinet is there. */
    enum Status {
        ONLINE,
        OFFLINE
    }
}
