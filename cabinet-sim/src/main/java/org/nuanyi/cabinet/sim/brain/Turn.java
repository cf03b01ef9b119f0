package org.nuanyi.cabinet.sim.brain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Envelope;
import org.nuanyi.cabinet.sim.wire.Report;

/** One happening, while the brain thinks about it: what is written down, and what is to be done. */
final class Turn {

    /** By the corrected clock. */
    final Instant now;

    /** By the bare clock. */
    final Instant device;

    private final Memory memory;
    private final String cabinet;
    private final Supplier<UUID> ids;
    private final boolean connected;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private boolean lanesChanged;

    Turn(
            Memory memory,
            String cabinet,
            Supplier<UUID> ids,
            boolean connected,
            Instant now,
            Instant device) {
        this.memory = memory;
        this.cabinet = cabinet;
        this.ids = ids;
        this.connected = connected;
        this.now = now;
        this.device = device;
    }

    void keep(Entry entry) {
        memory.apply(entry);
        entries.add(entry);
        lanesChanged |= entry instanceof Entry.Stocked || entry instanceof Entry.Planned;
    }

    /** The lanes are to be told, changed or not. */
    void wantSnapshot() {
        lanesChanged = true;
    }

    boolean lanesChanged() {
        return lanesChanged;
    }

    void want(Effect effect) {
        effects.add(effect);
    }

    UUID id() {
        return ids.get();
    }

    /** Writes a message into the journal and sends it. */
    Entry.Written write(Report report) {
        return write(report, null, null);
    }

    /** Writes a message that belongs to an answered command, a transaction or both. */
    Entry.Written write(Report report, @Nullable UUID command, @Nullable UUID transaction) {
        Entry.Booted boot = boot();
        UUID id = ids.get();
        long sequence = memory.sequence() + 1;
        Envelope envelope = envelope(id, boot, sequence);
        Entry.Written written =
                new Entry.Written(
                        boot.bootId(),
                        boot.boot(),
                        sequence,
                        report.channel(),
                        id,
                        command,
                        transaction,
                        now,
                        envelope.around(report));
        keep(written);
        send(written);
        return written;
    }

    /** Sends what is written, where there is a network; without, it waits. */
    void send(Entry.Written written) {
        if (connected) {
            want(new Effect.Send(written.channel(), written.json()));
        }
    }

    /** Says how something stands: not written down, a newer one takes its place. */
    UUID say(Report report) {
        UUID id = ids.get();
        if (connected) {
            String json = envelope(id, boot(), null).around(report);
            want(new Effect.Send(report.channel(), json));
        }
        return id;
    }

    /** A message for later. */
    String letter(Report report) {
        return envelope(ids.get(), boot(), null).around(report);
    }

    private Envelope envelope(UUID id, Entry.Booted boot, @Nullable Long sequence) {
        return new Envelope(
                id, cabinet, boot.bootId(), boot.boot(), sequence, now, memory.offset());
    }

    private Entry.Booted boot() {
        Entry.Booted boot = memory.boot();
        if (boot == null) {
            throw new IllegalStateException("it has no power yet");
        }
        return boot;
    }

    Step step() {
        return new Step(List.copyOf(entries), List.copyOf(effects));
    }
}
