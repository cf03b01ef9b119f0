package org.nuanyi.cabinet.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What a command wants: its body. */
public sealed interface Order {

    /** As the contract names it. */
    String kind();

    /**
     * How long it lives if nobody says otherwise; an {@code ack} or a time is worth nothing later.
     */
    default Duration life() {
        return Duration.ofMinutes(1);
    }

    /**
     * Open a door.
     *
     * @param lane empty for the service door
     */
    record Open(
            Purpose purpose,
            OptionalInt lane,
            OptionalInt pieces,
            int openSeconds,
            Optional<List<Load>> load)
            implements Order {

        @Override
        public String kind() {
            return "open";
        }

        @Override
        public Duration life() {
            return Duration.ofSeconds(10);
        }
    }

    /** What a door is opened for. */
    enum Purpose {
        TAKE,
        RETURN,
        RESTOCK,
        SERVICE
    }

    /** What is brought to a lane. */
    record Load(
            int lane,
            String item,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            int pieces) {}

    /** A card that was asked about opens nothing. */
    record Refuse(String reason) implements Order {
        @Override
        public String kind() {
            return "refuse";
        }
    }

    /** The server has these for good. */
    record Ack(UUID bootId, long upTo) implements Order {
        @Override
        public String kind() {
            return "ack";
        }
    }

    /** What time it was when a heartbeat came. */
    record Time(UUID heartbeatId, Instant deviceAt, Instant serverAt) implements Order {
        @Override
        public String kind() {
            return "time";
        }
    }

    /** A part of the list of cards that may open without the server. */
    record AllowList(
            long version,
            YearMonth month,
            Instant validUntil,
            int part,
            int parts,
            Counted counted,
            List<Allowed> cards)
            implements Order {

        @Override
        public String kind() {
            return "allow-list";
        }

        @Override
        public Duration life() {
            return Duration.ofHours(24);
        }
    }

    /** The last message that is already off the counters. */
    record Counted(long boot, long sequence) {}

    /** What a card may still take this month: pieces in all, and of some items. */
    record Allowed(String card, int remaining, Map<String, Integer> items) {}

    /** What belongs where. */
    record Planogram(long version, List<Place> lanes) implements Order {
        @Override
        public String kind() {
            return "planogram";
        }

        @Override
        public Duration life() {
            return Duration.ofHours(24);
        }
    }

    /** What belongs into a lane. */
    record Place(int lane, WireKind kind, String item, int capacity) {}

    /** What commands are believed by from now on, all of it; as JWK. */
    record Keys(long version, List<Map<String, Object>> keys) implements Order {
        @Override
        public String kind() {
            return "keys";
        }

        @Override
        public Duration life() {
            return Duration.ofHours(24);
        }
    }

    /** Say again what lies in it. */
    record Snapshot() implements Order {
        @Override
        public String kind() {
            return "snapshot";
        }
    }
}
