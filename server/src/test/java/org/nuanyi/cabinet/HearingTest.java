package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.LI;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;
import static org.nuanyi.cabinet.SomeCabinets.UMBRELLAS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.Hearing.Had;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.cabinet.internal.Hearing.Spoken;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.testing.TestDatabase;

/** What a cabinet says is written down once, in whichever order it comes. */
class HearingTest {

    /** Later than a database can say. */
    private static final Instant NEVER = Instant.parse("+400000-01-01T00:00:00Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;
    private final PaperCabinet cabinet = new PaperCabinet(CABINET);

    @BeforeEach
    void twoCabinets() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    private Instant now() {
        return some.clock.instant();
    }

    private Heard hear(Paper paper) {
        return some.hear(paper);
    }

    private void isShut(UUID opening, int pieces) {
        cabinet.response(now(), opening, "acked");
        cabinet.response(now(), opening, "opened", "lane", 1);
        cabinet.dispense(now(), opening, 1, MASKS, pieces);
        cabinet.response(now(), opening, "taken", "pieces", pieces);
        cabinet.door(now(), opening, "shut", 1);
        cabinet.response(now(), opening, "closed", "pieces", pieces);
    }

    @Test
    void an_opening_goes_its_way_and_the_books_have_what_was_taken() {
        UUID id = some.sent(MASKS, 2);
        isShut(id, 1);

        hear(cabinet.journal.get(0));
        assertThat(some.state(id)).isEqualTo(OpeningState.ACKED);
        hear(cabinet.journal.get(1));
        assertThat(some.state(id)).isEqualTo(OpeningState.OPENED);
        cabinet.journal.subList(2, 6).forEach(this::hear);
        assertThat(some.state(id)).isEqualTo(OpeningState.CLOSED);
        some.bookings.book();

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
        some.allowed(LI, MASKS, 1);
    }

    @Test
    @DisplayName("确认到哪里，哪里以前的就都在；有缺口就停在缺口前")
    void it_has_all_up_to_the_first_gap() {
        isShut(some.sent(MASKS, 1), 1);

        assertThat(hear(cabinet.journal.get(1)).had()).contains(new Had(cabinet.bootId(), 0));
        assertThat(hear(cabinet.journal.get(2)).had()).contains(new Had(cabinet.bootId(), 0));
        assertThat(hear(cabinet.journal.get(0)).had()).contains(new Had(cabinet.bootId(), 3));
        Heard again = hear(cabinet.journal.get(1));
        assertThat(again.news()).isEmpty();
        assertThat(again.had()).contains(new Had(cabinet.bootId(), 3));
    }

    @Test
    @DisplayName("门关了的话先到：前面的没到齐，就还没完")
    void a_door_that_is_shut_waits_for_what_was_said_before() {
        UUID id = some.sent(MASKS, 2);
        isShut(id, 2);

        hear(cabinet.journal.get(5));
        some.bookings.book();
        assertThat(some.state(id)).isEqualTo(OpeningState.SENT);

        cabinet.journal.subList(0, 5).forEach(this::hear);
        some.bookings.book();
        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 48L);
    }

    @Test
    @DisplayName("乱序、重复、几条一起到，到头来都一样：每次出货只减一次账")
    void repeated_out_of_order_and_several_at_once_it_comes_to_the_same_end() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        List<UUID> openings = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            UUID id = some.allowed("hash of " + n, MASKS, 2);
            some.openings.hear(CABINET, id, Fact.SENT);
            openings.add(id);
            isShut(id, 1 + n % 2);
        }
        List<Paper> heard = new ArrayList<>(cabinet.journal);
        heard.addAll(cabinet.journal);
        Random random = new Random(seed);
        Collections.shuffle(heard, random);

        while (!heard.isEmpty()) {
            List<Paper> row = heard.subList(0, Math.min(heard.size(), 1 + random.nextInt(8)));
            some.hear(row);
            row.clear();
        }
        some.bookings.book();

        assertThat(openings)
                .as("-Dnuanyi.seed=%d", seed)
                .allSatisfy(id -> assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED));
        assertThat(some.left(CABINET)).as("-Dnuanyi.seed=%d", seed).containsEntry(MASKS, 50L - 15);
        assertThat(hear(cabinet.journal.getFirst()).had()).contains(new Had(cabinet.bootId(), 60));
    }

    @Test
    void two_things_under_one_number_raise_an_alarm_and_the_first_stays() {
        UUID id = some.sent(MASKS, 2);
        hear(cabinet.dispense(now(), id, 1, MASKS, 1));
        Paper first = cabinet.journal.getFirst();
        String other = new String(first.payload(), UTF_8).replace("\"pieces\":1", "\"pieces\":2");

        hear(new Paper(first.channel(), other.getBytes(UTF_8)));

        some.bookings.book();
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
        assertThat(some.alarms()).containsExactly(Alarm.Kind.CONTRADICTION);
    }

    @Test
    @DisplayName("读不懂的留给人看，也算收到，不挡后面的")
    void what_cannot_be_read_is_kept_and_stands_in_nobodys_way() throws Unreadable {
        UUID id = some.sent(MASKS, 1);
        cabinet.response(now(), id, "exploded");
        cabinet.response(now(), id, "acked");
        Paper odd = cabinet.journal.getFirst();

        some.hearing.setAside(
                odd.channel(), Wire.readEnvelope(odd.payload()), odd.payload(), "exploded?");
        Heard next = hear(cabinet.journal.get(1));

        assertThat(next.had()).contains(new Had(cabinet.bootId(), 2));
        assertThat(some.alarms()).containsExactly(Alarm.Kind.UNREADABLE);
        assertThat(some.state(id)).isEqualTo(OpeningState.ACKED);
    }

    @Test
    @DisplayName("几条一起到，其中一条存不下：只搁下那一条")
    void of_several_at_once_only_what_cannot_be_kept_is_set_aside() throws Unreadable {
        UUID id = some.sent(MASKS, 1);

        Spoken acked = cabinet.response(now(), id, "acked").spoken();
        Spoken taken = cabinet.dispense(now(), id, 1, MASKS, 1).spoken();
        Spoken opened = cabinet.response(now(), id, "opened", "lane", 1).spoken();
        Message never =
                new Message(taken.message().envelope().timed(NEVER), taken.message().said());

        Heard heard =
                some.hearing.take(
                        List.of(
                                acked,
                                new Spoken(taken.channel(), never, taken.payload()),
                                opened));

        assertThat(heard.had()).contains(new Had(cabinet.bootId(), 3));
        assertThat(some.alarms()).containsExactly(Alarm.Kind.UNREADABLE);
        assertThat(some.state(id)).isEqualTo(OpeningState.OPENED);
    }

    @Test
    void what_is_said_of_another_cabinets_opening_changes_nothing() {
        UUID id = some.sent(MASKS, 1);
        PaperCabinet other = new PaperCabinet(OTHER);

        hear(other.response(now(), id, "opened", "lane", 1));

        assertThat(some.state(id)).isEqualTo(OpeningState.SENT);
        assertThat(some.alarms()).containsExactly(Alarm.Kind.UNREADABLE);
    }

    @Test
    @DisplayName("断网刷卡开的门：关门就是完，没有回应也算数")
    void what_the_cabinet_decided_itself_is_over_when_the_door_is_shut() {
        UUID id = UUID.randomUUID();
        String card = "k".repeat(43);
        cabinet.card(now(), id, card, 1, MASKS, "opened");
        cabinet.door(now(), id, "opened", 1);
        cabinet.dispense(
                now(), id, 1, MASKS, 1, "offline", true, "card", card, "allow_list_version", 1);
        cabinet.door(now(), id, "shut", 1);
        Collections.reverse(cabinet.journal);

        cabinet.journal.forEach(this::hear);
        some.bookings.book();

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
    }

    @Test
    void a_jam_before_the_door_was_open_gives_back_what_was_held() {
        UUID id = some.sent(MASKS, 2);
        hear(cabinet.response(now(), id, "acked"));
        hear(cabinet.response(now(), id, "jammed", "reason", "blocked"));

        assertThat(some.state(id)).isEqualTo(OpeningState.JAMMED);
        assertThat(some.alarms()).containsExactly(Alarm.Kind.JAMMED);
        some.allowed(LI, MASKS, 2);
    }

    @Test
    void a_jam_after_the_door_was_open_ends_with_what_was_taken() {
        UUID id = some.sent(MASKS, 2);
        hear(cabinet.response(now(), id, "acked"));
        hear(cabinet.response(now(), id, "opened", "lane", 1));
        hear(cabinet.dispense(now(), id, 1, MASKS, 1));
        hear(cabinet.response(now(), id, "jammed", "reason", "blocked"));
        some.bookings.book();

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
    }

    @Test
    @DisplayName("伪造命令的拒答不能结束已经开始的")
    void a_refusal_of_what_may_be_forged_ends_nothing_that_has_begun() {
        UUID id = some.sent(MASKS, 1);
        hear(cabinet.response(now(), id, "acked"));
        hear(cabinet.response(now(), id, "denied", "reason", "signature"));

        assertThat(some.state(id)).isEqualTo(OpeningState.ACKED);
    }

    @Test
    @DisplayName("没有消息的开门：之后的盘点里没有它，限额就还回来")
    void what_the_cabinet_never_took_is_given_back_by_a_later_snapshot() {
        UUID id = some.sent(MASKS, 2);
        hear(cabinet.snapshot(now()));
        some.clock.advance(Duration.ofSeconds(60));
        some.openings.sweep();
        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);

        hear(cabinet.snapshot(now()));

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        some.allowed(LI, MASKS, 2);
    }

    @Test
    void a_snapshot_that_is_ahead_of_what_was_heard_settles_nothing() {
        UUID id = some.sent(MASKS, 2);
        some.clock.advance(Duration.ofSeconds(60));
        some.openings.sweep();
        cabinet.response(now(), UUID.randomUUID(), "opened", "lane", 2);
        cabinet.dispense(now(), id, 1, MASKS, 2);

        hear(cabinet.snapshot(now()));
        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);

        cabinet.journal.forEach(this::hear);
        some.bookings.book();
        assertThat(some.left(CABINET)).containsEntry(MASKS, 48L);
        assertThat(some.openings.card(OFFICE, id).opening().taken()).isEqualTo(2);
    }

    @Test
    @DisplayName("柜的时钟快了，开门之前的盘点不算之后的")
    void a_snapshot_of_before_is_not_later_by_a_clock_that_is_ahead() {
        hear(cabinet.snapshot(now().plus(Duration.ofHours(1))));
        UUID id = some.sent(MASKS, 2);
        cabinet.response(now(), id, "opened", "lane", 2);
        cabinet.dispense(now(), id, 1, MASKS, 2);
        some.clock.advance(Duration.ofSeconds(60));
        some.openings.sweep();

        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "normal", "temperature_dc", 200));

        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);
    }

    @Test
    void what_was_cut_short_by_a_restart_is_over_once_the_cabinet_has_counted() {
        UUID id = some.sent(UMBRELLAS, 1);
        hear(cabinet.response(now(), id, "acked"));
        hear(cabinet.response(now(), id, "opened", "lane", 2));
        some.clock.advance(Duration.ofMinutes(4));
        some.openings.sweep();
        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);

        cabinet.restart();
        hear(cabinet.snapshot(now()));

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
    }

    @Test
    void pieces_that_move_while_nothing_is_open_are_booked_and_said() {
        hear(
                cabinet.said(
                        Channel.DISPENSE,
                        now(),
                        "lane",
                        1,
                        "item",
                        MASKS,
                        "pieces",
                        3,
                        "remaining",
                        47,
                        "cause",
                        "unexplained",
                        "offline",
                        false));
        some.bookings.book();

        assertThat(some.left(CABINET)).containsEntry(MASKS, 47L);
        assertThat(some.alarms()).containsExactly(Alarm.Kind.UNEXPLAINED);
    }

    @Test
    @DisplayName("断网开的门卡住了，柜子不说完：之后的盘点里没有它，就完了")
    void what_was_decided_there_and_cut_short_is_over_by_a_later_snapshot() {
        UUID id = UUID.randomUUID();
        hear(cabinet.card(now(), id, "k".repeat(43), 1, MASKS, "opened"));
        hear(cabinet.snapshot(now()));
        some.clock.advance(Duration.ofMinutes(4));
        some.openings.sweep();
        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);

        hear(cabinet.snapshot(now()));

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.openings.card(OFFICE, id).opening().taken()).isZero();
    }
}
