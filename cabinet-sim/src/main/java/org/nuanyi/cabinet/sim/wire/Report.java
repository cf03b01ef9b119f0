package org.nuanyi.cabinet.sim.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a device says, without the envelope that says who and when. */
public sealed interface Report {

    /** Where it is said. */
    Channel channel();

    /** A step of a command; {@code pieces} moved just now (taken) or in all (closed). */
    record Response(
            @Nullable UUID commandId,
            @Nullable UUID transactionId,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Integer lane,
            @Nullable Integer pieces,
            @Nullable Boolean interrupted)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.RESPONSE;
        }
    }

    /** Pieces that left a lane; negative: came back. */
    record Dispense(
            @Nullable UUID transactionId,
            int lane,
            String item,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            int pieces,
            int remaining,
            Cause cause,
            boolean offline,
            @Nullable Boolean emergency,
            @Nullable String card,
            @Nullable Long allowListVersion)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.DISPENSE;
        }
    }

    /** A door that moved; without a lane the service door. */
    record DoorMoved(DoorMove door, @Nullable Integer lane, @Nullable UUID transactionId)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.DOOR;
        }
    }

    /** A card that was shown, as its keyed hash. */
    record CardShown(
            UUID transactionId,
            String card,
            int lane,
            @Nullable String item,
            Purpose purpose,
            Decision decision,
            @Nullable Reason reason,
            @Nullable Long allowListVersion)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.CARD;
        }
    }

    /** Somebody is at the cabinet itself. */
    record Tampered(Tampering kind, @Nullable Integer lane) implements Report {

        @Override
        public Channel channel() {
            return Channel.TAMPER;
        }
    }

    /** The temperature passed a limit, in tenths of a degree. */
    record Temperature(Climate state, int temperatureDc, @Nullable Integer limitDc)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.TEMPERATURE;
        }
    }

    /** It lives; {@code deviceAt} is the bare clock. */
    record Heartbeat(
            long connection,
            Instant deviceAt,
            long uptimeS,
            long lastSequence,
            long unacknowledged,
            long refusedCommands,
            Door door,
            int temperatureDc,
            String power,
            String firmware,
            long planogramVersion,
            long allowListVersion,
            long keysVersion)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.HEARTBEAT;
        }
    }

    /** All that lies in it, up to and with the message of that sequence. */
    record Lanes(long sequence, long planogramVersion, List<Lane> lanes) implements Report {

        @Override
        public Channel channel() {
            return Channel.LANES;
        }
    }

    /** Whether it is connected. */
    record Connection(
            Status status, long connection, @Nullable String cause, int protocol, String firmware)
            implements Report {

        @Override
        public Channel channel() {
            return Channel.CONNECTION;
        }
    }
}
