package org.nuanyi.cabinet.sim.device;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.brain.Memory;
import org.nuanyi.cabinet.sim.wire.Channel;

class FileJournalTest {

    private static final UUID BOOT = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-27T03:00:00.123Z");

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = folder.resolve("journal.ndjson");
    }

    @Test
    void whatIsAppendedIsThereAfterwards() {
        try (Journal journal = new FileJournal(file)) {
            journal.open();
            journal.append(List.of(new Entry.Booted(BOOT, 3, AT), message(1)));
            journal.append(List.of(message(2)));
        }

        Memory memory = reopened();

        assertThat(memory.boot()).isEqualTo(new Entry.Booted(BOOT, 3, AT));
        assertThat(memory.waiting()).containsExactly(message(1), message(2));
    }

    @Test
    void aLastLineThatIsCutOffIsDroppedWhole() throws IOException {
        try (Journal journal = new FileJournal(file)) {
            journal.open();
            journal.append(List.of(new Entry.Booted(BOOT, 3, AT), message(1)));
        }
        Files.writeString(file, "[{\"entry\":\"released\",\"boot_id\":\"", APPEND);

        assertThat(reopened().waiting()).containsExactly(message(1));
    }

    @Test
    void aDamagedJournalIsNotReadAsIfItWereWhole() throws IOException {
        Files.writeString(file, "no journal\n");

        assertThatThrownBy(this::reopened).hasMessageContaining("damaged");
    }

    @Test
    void whatWasAcknowledgedIsThrownAwayAtTheNextBootButTheAnswersStay() throws IOException {
        UUID command = UUID.randomUUID();
        Entry.Written answer =
                new Entry.Written(
                        BOOT, 3, 1, Channel.RESPONSE, UUID.randomUUID(), command, null, AT, "{}");
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Booted(BOOT, 3, AT));
        entries.add(answer);
        for (int sequence = 2; sequence <= 1_000; sequence++) {
            entries.add(message(sequence));
        }
        entries.add(new Entry.Released(BOOT, 999));
        try (Journal journal = new FileJournal(file)) {
            journal.open();
            journal.append(entries);
        }
        long before = Files.size(file);

        Memory memory = reopened();

        assertThat(Files.size(file)).isLessThan(before / 100);
        assertThat(memory.waiting()).extracting(Entry.Written::sequence).containsExactly(1_000L);
        assertThat(memory.answer(command, null)).contains(answer);
    }

    private Memory reopened() {
        try (Journal journal = new FileJournal(file)) {
            return Memory.of(journal.open());
        }
    }

    private static Entry.Written message(long sequence) {
        return new Entry.Written(
                BOOT,
                3,
                sequence,
                Channel.DOOR,
                new UUID(7, sequence),
                null,
                null,
                AT,
                "{\"sequence\":" + sequence + "}");
    }
}
