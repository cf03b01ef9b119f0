package org.nuanyi.core.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.core.cabinet.Opening.QUEUED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Opening.Mark;

class OpeningTest {

    private static final UUID BOOT = new UUID(1, 1);

    private static Opening after(Fact... facts) {
        Opening opening = QUEUED;
        for (Fact fact : facts) {
            opening = opening.with(fact);
        }
        return opening;
    }

    @Test
    void it_goes_from_allowed_to_settled() {
        assertThat(QUEUED.state()).isEqualTo(OpeningState.QUEUED);
        assertThat(after(Fact.SENT).state()).isEqualTo(OpeningState.SENT);
        assertThat(after(Fact.SENT, Fact.ACKED).state()).isEqualTo(OpeningState.ACKED);
        Opening open = after(Fact.SENT, Fact.ACKED, Fact.OPENED);
        assertThat(open.state()).isEqualTo(OpeningState.OPENED);
        Opening taken = open.dispensing(new Mark(BOOT, 7), 1);
        assertThat(taken.state()).isEqualTo(OpeningState.OPENED);
        assertThat(taken.with(Fact.CLOSED).state()).isEqualTo(OpeningState.CLOSED);
        assertThat(taken.with(Fact.CLOSED).with(Fact.BOOKED).state())
                .isEqualTo(OpeningState.SETTLED);
    }

    @Test
    void a_dispense_that_comes_twice_counts_once() {
        Mark mark = new Mark(BOOT, 7);

        Opening opening = QUEUED.dispensing(mark, 1).dispensing(mark, 1);

        assertThat(opening.taken()).isEqualTo(1);
    }

    @Test
    void what_is_given_back_is_not_taken() {
        Opening opening = QUEUED.dispensing(new Mark(BOOT, 7), 1).dispensing(new Mark(BOOT, 9), -1);

        assertThat(opening.taken()).isZero();
    }

    @Test
    void a_door_that_stood_open_is_believed_before_a_word_that_it_did_not() {
        assertThat(after(Fact.EXPIRED, Fact.OPENED).state()).isEqualTo(OpeningState.OPENED);
        assertThat(after(Fact.JAMMED).dispensing(new Mark(BOOT, 7), 1).state())
                .isEqualTo(OpeningState.OPENED);
    }

    @Test
    void a_door_that_was_left_open_is_shut_in_the_end() {
        assertThat(after(Fact.OPENED, Fact.LEFT_OPEN).state()).isEqualTo(OpeningState.LEFT_OPEN);
        assertThat(after(Fact.OPENED, Fact.LEFT_OPEN, Fact.CLOSED).state())
                .isEqualTo(OpeningState.CLOSED);
    }

    @Test
    void what_nothing_is_heard_of_is_unknown_and_never_taken_for_expired() {
        assertThat(after(Fact.SENT, Fact.SILENT).state()).isEqualTo(OpeningState.UNKNOWN);
        assertThat(after(Fact.SENT, Fact.OPENED, Fact.SILENT).state())
                .isEqualTo(OpeningState.UNKNOWN);
        assertThat(after(Fact.SENT, Fact.SILENT, Fact.EXPIRED).state())
                .isEqualTo(OpeningState.EXPIRED);
    }

    @Test
    void the_cabinets_own_count_settles_what_is_unknown_and_a_late_message_adds_nothing() {
        Opening opening = after(Fact.SENT, Fact.SILENT).reconciled(1);

        assertThat(opening.state()).isEqualTo(OpeningState.SETTLED);
        assertThat(opening.dispensing(new Mark(BOOT, 7), 1).taken()).isEqualTo(1);
        assertThat(opening.reconciled(2).taken()).isEqualTo(1);
    }

    @Test
    @DisplayName("盘点之后才补传的出货照样算")
    void what_was_taken_counts_even_if_it_is_told_after_the_count() {
        Opening opening =
                after(Fact.SENT, Fact.SILENT).reconciled(0).dispensing(new Mark(BOOT, 7), 1);

        assertThat(opening.state()).isEqualTo(OpeningState.SETTLED);
        assertThat(opening.held(1)).isEqualTo(1);
    }

    @Test
    void a_reason_that_may_be_forged_gives_way_to_one_that_tells_more() {
        assertThat(QUEUED.reason()).isEmpty();
        assertThat(QUEUED.because(DenialReason.SIGNATURE).because(DenialReason.EMPTY).reason())
                .contains(DenialReason.EMPTY);
        assertThat(QUEUED.because(DenialReason.EMPTY).because(DenialReason.SIGNATURE).reason())
                .contains(DenialReason.EMPTY);
    }

    @Test
    void the_quota_is_held_until_it_is_over_and_then_by_what_was_taken() {
        assertThat(QUEUED.held(2)).isEqualTo(2);
        assertThat(after(Fact.SENT, Fact.SILENT).held(2)).isEqualTo(2);
        assertThat(after(Fact.DENIED).held(2)).isZero();
        assertThat(after(Fact.EXPIRED).held(2)).isZero();
        assertThat(after(Fact.JAMMED).held(2)).isZero();
        Opening done = after(Fact.OPENED, Fact.CLOSED, Fact.BOOKED);
        assertThat(done.dispensing(new Mark(BOOT, 7), 1).held(2)).isEqualTo(1);
        assertThat(QUEUED.dispensing(new Mark(BOOT, 7), 3).held(2)).isEqualTo(3);
    }

    @Test
    void what_is_lent_is_held_until_it_is_back() {
        assertThat(QUEUED.held(-1)).isZero();
        assertThat(QUEUED.dispensing(new Mark(BOOT, 8), -1).held(-1)).isEqualTo(-1);
    }

    /** Whatever the network does to the messages, the end is the same. */
    @Test
    void order_and_repetition_change_nothing() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("OpeningTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 10_000; run++) {
            List<UnaryOperator<Opening>> heard = heard(random);
            Opening once = told(heard);

            heard.addAll(heard.subList(0, random.nextInt(heard.size() + 1)));
            Collections.shuffle(heard, random);

            assertThat(told(heard)).isEqualTo(once);
            assertThat(told(heard).state()).isEqualTo(once.state());
        }
    }

    private static List<UnaryOperator<Opening>> heard(Random random) {
        List<UnaryOperator<Opening>> heard = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (random.nextInt(3) == 0) {
                heard.add(opening -> opening.with(fact));
            }
        }
        for (DenialReason reason : DenialReason.values()) {
            if (random.nextInt(8) == 0) {
                heard.add(opening -> opening.because(reason));
            }
        }
        for (int sequence = 1; sequence <= random.nextInt(4); sequence++) {
            Mark mark = new Mark(BOOT, sequence);
            int pieces = random.nextInt(-1, 3);
            heard.add(opening -> opening.dispensing(mark, pieces));
        }
        return heard;
    }

    private static Opening told(List<UnaryOperator<Opening>> heard) {
        Opening opening = QUEUED;
        for (UnaryOperator<Opening> one : heard) {
            opening = one.apply(opening);
        }
        return opening;
    }
}
