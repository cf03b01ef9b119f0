package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command wants: its body. */
public sealed interface Order {

    /** Open a door; without a lane the service door. */
    record Open(
            Purpose purpose,
            @Nullable Integer lane,
            @Nullable Integer pieces,
            int openSeconds,
            @Nullable List<Load> load)
            implements Order {}

    /** What is brought to a lane. */
    record Load(
            int lane,
            String item,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            int pieces) {}

    /** A card that was asked about opens nothing. */
    record Refuse(String reason) implements Order {}

    /** The server has these for good. */
    record Ack(UUID bootId, long upTo) implements Order {}

    /** What time it was when a heartbeat came. */
    record Time(UUID heartbeatId, Instant deviceAt, Instant serverAt) implements Order {}

    /** A part of the list of cards that may open without the server. */
    record AllowList(
            long version,
            YearMonth month,
            Instant validUntil,
            int part,
            int parts,
            Counted counted,
            List<Allowed> cards)
            implements Order {}

    /** The last message that is already off the counters. */
    record Counted(long boot, long sequence) {

        /** Whether a message came later than that. */
        public boolean before(long otherBoot, long otherSequence) {
            return boot < otherBoot || boot == otherBoot && sequence < otherSequence;
        }
    }

    /** What a card may still take this month: pieces in all, and of some items. */
    record Allowed(String card, int remaining, @Nullable Map<String, Integer> items) {}

    /** What belongs where. */
    record Planogram(long version, List<Place> lanes) implements Order {}

    /** What belongs into a lane. */
    record Place(int lane, LaneKind kind, String item, int capacity) {}

    /** Say again what lies in it. */
    record Snapshot() implements Order {}

    /** The keys commands are believed by from now on. */
    record Keys(long version, List<JsonNode> keys) implements Order {}
}
