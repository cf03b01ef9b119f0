package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.LI;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.Hearing.Had;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.testing.TestDatabase;

/** What cabinets said long ago is removed, and still counts once. */
class WordRetentionTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;
    private final PaperCabinet cabinet = new PaperCabinet(CABINET);

    @BeforeEach
    void aCabinet() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    private Instant now() {
        return some.clock.instant();
    }

    /** So many days later. */
    private int fold(int days) {
        Instant then = now().plus(Duration.ofDays(days));
        return new WordRetention(
                        database.scopes(), Clock.fixed(then, ZoneId.of("Asia/Shanghai")), KEPT)
                .fold();
    }

    /** Somebody took a mask; nothing was counted since. */
    private UUID taken() {
        UUID id = some.sent(MASKS, 1);
        cabinet.response(now(), id, "acked");
        cabinet.response(now(), id, "opened", "lane", 1);
        cabinet.dispense(now(), id, 1, MASKS, 1);
        cabinet.response(now(), id, "closed", "pieces", 1);
        return id;
    }

    private void count() {
        some.hear(cabinet.snapshot(now(), List.of(PaperCabinet.lane(1, "dispense", MASKS, 9))));
    }

    private List<Alarm.Kind> alarms() {
        return new Twins(database.scopes(), some.clock)
                .alarms(OFFICE).stream().map(Alarm::kind).toList();
    }

    @Test
    @DisplayName("超过保留期的话删掉了，再来一次也只算一次；领用记录还在")
    void a_doubled_message_older_than_the_retention_still_counts_once() {
        UUID id = taken();
        cabinet.journal.forEach(some::hear);
        count();
        some.bookings.book();
        assertThat(fold(91)).isEqualTo(4);

        List<Heard> again = cabinet.journal.stream().map(some::hear).toList();

        assertThat(again)
                .allSatisfy(
                        heard -> {
                            assertThat(heard.news()).isEmpty();
                            assertThat(heard.had()).contains(new Had(cabinet.bootId(), 4));
                        });
        some.bookings.book();
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
        OpeningCard card = some.openings.card(OFFICE, id);
        assertThat(card.opening().state()).isEqualTo(OpeningState.SETTLED);
        assertThat(card.opening().taken()).isEqualTo(1);
        assertThat(some.openings.history(LI, 5)).extracting(OpeningCard::id).containsExactly(id);
        assertThat(alarms()).doesNotContain(Alarm.Kind.CONTRADICTION);
        assertThat(fold(91)).as("nothing came back").isZero();
    }

    @Test
    void what_is_younger_stays_and_a_contradiction_is_seen() {
        taken();
        cabinet.journal.forEach(some::hear);
        count();
        Paper dispense = cabinet.journal.get(2);
        String other =
                new String(dispense.payload(), UTF_8).replace("\"pieces\":1", "\"pieces\":2");

        assertThat(fold(89)).isZero();
        some.hear(new Paper(dispense.channel(), other.getBytes(UTF_8)));

        assertThat(alarms()).contains(Alarm.Kind.CONTRADICTION);
    }

    @Test
    @DisplayName("缺口后面的、最后一次盘点之后的，都不删")
    void what_is_behind_a_gap_or_later_than_the_newest_count_stays() {
        taken();
        cabinet.journal.forEach(some::hear);
        assertThat(fold(400)).as("nothing was counted yet").isZero();

        count();
        taken();
        cabinet.journal.subList(5, 8).forEach(some::hear);
        count();
        assertThat(fold(400)).as("the fifth is missing").isEqualTo(4);

        some.hear(cabinet.journal.get(4));
        assertThat(fold(400)).as("now all before the count is here").isEqualTo(4);
    }
}
