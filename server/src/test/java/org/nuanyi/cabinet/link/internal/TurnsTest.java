package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.link.Channel;

/** One cabinet after the other, several at once. */
class TurnsTest {

    private final TestEars ears = new TestEars();
    private final List<Boolean> ended = new CopyOnWriteArrayList<>();

    private Turns.Said said(String words) {
        return new Turns.Said(
                "dc-01", Channel.DOOR, words.getBytes(StandardCharsets.US_ASCII), ended::add);
    }

    @Test
    void more_than_may_wait_is_not_taken_and_takes_nothing_away() {
        Turns turns = new Turns(ears, new Turns.Patience(2, 1));
        CountDownLatch held = ears.hold("dc-01");
        assertThat(turns.take(said("first"))).isTrue();
        assertThat(turns.take(said("second"))).isTrue();

        assertThat(turns.take(said("third"))).isFalse();

        held.countDown();
        await().until(() -> ended.size() == 2);
        assertThat(ears.wordsOf("dc-01")).containsExactly("first", "second");
        assertThat(turns.take(said("fourth"))).isTrue();
        await().until(() -> ears.wordsOf("dc-01").contains("fourth"));
    }

    @Test
    void ears_that_fail_are_asked_as_often_as_was_said_and_the_next_is_heard() {
        Turns turns = new Turns(ears, new Turns.Patience(10, 2));
        ears.fail(2);

        turns.take(said("in vain"));
        turns.take(said("heard"));

        await().until(() -> ended.size() == 2);
        assertThat(ended).containsExactly(false, true);
        assertThat(ears.wordsOf("dc-01")).containsExactly("heard");
    }

    @Test
    void what_came_meanwhile_is_heard_at_once_and_in_order() {
        Turns turns = new Turns(ears, new Turns.Patience(10, 1));
        CountDownLatch held = ears.hold("dc-01");
        turns.take(said("first"));
        await().until(() -> ears.calls() == 1);
        turns.take(said("second"));
        turns.take(said("third"));

        held.countDown();

        await().until(() -> ended.size() == 3);
        assertThat(ears.wordsOf("dc-01")).containsExactly("first", "second", "third");
        assertThat(ears.calls()).isEqualTo(2);
    }

    @Test
    void what_fails_together_is_heard_one_by_one() {
        Turns turns = new Turns(ears, new Turns.Patience(10, 1));
        CountDownLatch held = ears.hold("dc-01");
        turns.take(said("first"));
        await().until(() -> ears.calls() == 1);
        turns.take(said("in vain"));
        turns.take(said("heard"));
        ears.fail(1);

        held.countDown();

        await().until(() -> ended.size() == 3);
        assertThat(ended).containsExactly(true, false, true);
        assertThat(ears.wordsOf("dc-01")).containsExactly("first", "heard");
    }
}
