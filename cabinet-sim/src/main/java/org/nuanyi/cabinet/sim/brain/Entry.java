package org.nuanyi.cabinet.sim.brain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.Order;

/**
 * A line of the journal. What a cabinet remembers is these, one after the other, and nothing else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Booted.class, name = "booted"),
    @JsonSubTypes.Type(value = Entry.Written.class, name = "written"),
    @JsonSubTypes.Type(value = Entry.Released.class, name = "released"),
    @JsonSubTypes.Type(value = Entry.Corrected.class, name = "corrected"),
    @JsonSubTypes.Type(value = Entry.Stocked.class, name = "stocked"),
    @JsonSubTypes.Type(value = Entry.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = Entry.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = Entry.Spent.class, name = "spent"),
    @JsonSubTypes.Type(value = Entry.Trusted.class, name = "trusted"),
    @JsonSubTypes.Type(value = Entry.Standing.class, name = "standing"),
    @JsonSubTypes.Type(value = Entry.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Entry.Decided.class, name = "decided")
})
public sealed interface Entry {

    /** It started; no earlier time is believed. */
    record Booted(UUID bootId, long boot, Instant at) implements Entry {}

    /**
     * A message, byte for byte, before it is sent; {@code commandId} if it is a command's answer.
     */
    record Written(
            UUID bootId,
            long boot,
            long sequence,
            Channel channel,
            UUID messageId,
            @Nullable UUID commandId,
            @Nullable UUID transactionId,
            Instant at,
            String json)
            implements Entry {}

    /** The server has all of a boot up to this. */
    record Released(UUID bootId, long upTo) implements Entry {}

    /** How far the server's clock is ahead, in milliseconds. */
    record Corrected(long offsetMs) implements Entry {}

    /** A lane as it is now. */
    record Stocked(Lane lane) implements Entry {}

    /** All lanes as they are from now on. */
    record Planned(long version, List<Lane> lanes) implements Entry {}

    /** A part of an allow-list, as it was signed. */
    record Listed(Order.AllowList part) implements Entry {}

    /** A card has taken pieces, in the message of that boot and sequence. */
    record Spent(String card, String item, int pieces, YearMonth month, long boot, long sequence)
            implements Entry {}

    /** The keys commands are believed by. */
    record Trusted(long version, List<JsonNode> keys) implements Entry {}

    /** An opening, as it stands now. */
    record Standing(Opening opening) implements Entry {}

    /** The opening is over. */
    record Ended(UUID transactionId) implements Entry {}

    /** The device itself has decided a transaction. */
    record Decided(UUID transactionId, Instant at) implements Entry {}
}
