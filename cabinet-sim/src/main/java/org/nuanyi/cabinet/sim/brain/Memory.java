package org.nuanyi.cabinet.sim.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Lane;

/**
 * What a cabinet remembers over boots: the entries of its journal, folded. It changes by entries
 * only, so that what is known after a crash is what was known before. For one thread at a time.
 */
public final class Memory {

    /** Longer than any command holds: what is forgotten has expired. */
    private static final Duration ANSWERS_KEPT = Duration.ofHours(48);

    private final TreeMap<Integer, Lane> lanes = new TreeMap<>();
    private final Map<String, JsonNode> keys = new LinkedHashMap<>();
    private final Map<UUID, Entry.Written> waiting = new LinkedHashMap<>();
    private final Map<UUID, Entry.Written> answers = new LinkedHashMap<>();
    private final Map<UUID, UUID> commands = new HashMap<>();
    private final Map<UUID, Entry.Decided> decided = new LinkedHashMap<>();
    private final Lists lists = new Lists();
    private Entry.@Nullable Booted boot;
    private long sequence;
    private Instant latest = Instant.EPOCH;
    private @Nullable Long offset;
    private long planogram;
    private long keysVersion;
    private @Nullable Opening opening;

    /** Of a journal. */
    public static Memory of(List<Entry> entries) {
        Memory memory = new Memory();
        entries.forEach(memory::apply);
        return memory;
    }

    void apply(Entry entry) {
        switch (entry) {
            case Entry.Booted started -> start(started);
            case Entry.Written written -> written(written);
            case Entry.Released released -> release(released);
            case Entry.Corrected corrected -> offset = corrected.offsetMs();
            case Entry.Stocked stocked -> lanes.put(stocked.lane().lane(), stocked.lane());
            case Entry.Planned planned -> plan(planned);
            case Entry.Listed listed -> lists.take(listed.part());
            case Entry.Spent spent -> lists.spend(spent);
            case Entry.Trusted trusted -> trust(trusted);
            case Entry.Standing standing -> opening = standing.opening();
            case Entry.Ended ended -> opening = null;
            case Entry.Decided own -> decided.put(own.transactionId(), own);
        }
    }

    private void start(Entry.Booted started) {
        boot = started;
        sequence = 0;
        latest = started.at().isAfter(latest) ? started.at() : latest;
    }

    private void written(Entry.Written written) {
        if (boot != null && boot.bootId().equals(written.bootId())) {
            sequence = Math.max(sequence, written.sequence());
        }
        latest = written.at().isAfter(latest) ? written.at() : latest;
        waiting.put(written.messageId(), written);
        UUID command = written.commandId();
        if (written.channel() == Channel.RESPONSE && command != null) {
            remember(command, written);
        }
    }

    private void remember(UUID command, Entry.Written written) {
        answers.put(command, written);
        UUID transaction = written.transactionId();
        if (transaction != null) {
            commands.putIfAbsent(transaction, command);
        }
        Instant before = latest.minus(ANSWERS_KEPT);
        answers.values().removeIf(answer -> answer.at().isBefore(before));
        commands.values().removeIf(id -> !answers.containsKey(id));
        decided.values().removeIf(own -> own.at().isBefore(before));
    }

    private void release(Entry.Released released) {
        waiting.values()
                .removeIf(
                        written ->
                                written.bootId().equals(released.bootId())
                                        && written.sequence() <= released.upTo());
    }

    private void plan(Entry.Planned planned) {
        planogram = planned.version();
        lanes.clear();
        planned.lanes().forEach(lane -> lanes.put(lane.lane(), lane));
    }

    private void trust(Entry.Trusted trusted) {
        keysVersion = trusted.version();
        keys.clear();
        trusted.keys().forEach(key -> keys.put(key.path("kid").asText(), key));
    }

    /**
     * The same memory in as few entries as will do, for a journal that has grown. The sequence of
     * this boot is not in it: a new boot must follow.
     */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Trusted(keysVersion, List.copyOf(keys.values())));
        entries.add(new Entry.Planned(planogram, List.copyOf(lanes.values())));
        if (offset != null) {
            entries.add(new Entry.Corrected(offset));
        }
        entries.addAll(lists.entries());
        if (boot != null) {
            entries.add(new Entry.Booted(boot.bootId(), boot.boot(), latest));
        }
        entries.addAll(messages());
        entries.addAll(decided.values());
        if (opening != null) {
            entries.add(new Entry.Standing(opening));
        }
        return entries;
    }

    private List<Entry> messages() {
        List<Entry> entries = new ArrayList<>();
        // Written again, an answer would wait again: it is released once more, and what waits
        // follows.
        for (Entry.Written answer : answers.values()) {
            entries.add(answer);
            entries.add(new Entry.Released(answer.bootId(), answer.sequence()));
        }
        entries.addAll(waiting.values());
        return entries;
    }

    /** The boot it is in; none before the first. */
    public Entry.@Nullable Booted boot() {
        return boot;
    }

    /** The number of the last journaled message of this boot; 0 before the first. */
    public long sequence() {
        return sequence;
    }

    /** The latest time it has written down: no clock is believed that stands before it. */
    public Instant latest() {
        return latest;
    }

    /** How far the server's clock is ahead, in milliseconds; none before the first correction. */
    public @Nullable Long offset() {
        return offset;
    }

    /** What the server has not acknowledged, oldest first. */
    public Collection<Entry.Written> waiting() {
        return waiting.values();
    }

    /** The last answer to a command, by its own id or that of its transaction. */
    public Optional<Entry.Written> answer(UUID command, @Nullable UUID transaction) {
        Entry.Written known = answers.get(command);
        if (known == null && transaction != null) {
            UUID earlier = commands.get(transaction);
            known = earlier == null ? null : answers.get(earlier);
        }
        return Optional.ofNullable(known);
    }

    /** Whether the device itself has decided a transaction. */
    public boolean decided(@Nullable UUID transaction) {
        return transaction != null && decided.containsKey(transaction);
    }

    /** All lanes, by number. */
    public Collection<Lane> lanes() {
        return lanes.values();
    }

    /** A lane. */
    public Optional<Lane> lane(int number) {
        return Optional.ofNullable(lanes.get(number));
    }

    /** The keys commands are believed by, JWK by kid. */
    public Map<String, JsonNode> keys() {
        return keys;
    }

    /** The version of the keys; 0: those of the provisioning. */
    public long keysVersion() {
        return keysVersion;
    }

    /** The version of the planogram; 0: none. */
    public long planogram() {
        return planogram;
    }

    /** The allow-lists, and what was spent since. */
    public Lists lists() {
        return lists;
    }

    /** The opening under way, if there is one. */
    public Optional<Opening> opening() {
        return Optional.ofNullable(opening);
    }

    /** The newest allow-list of a month. */
    public Optional<AllowList> list(YearMonth month) {
        return lists.of(month);
    }
}
