package org.nuanyi.core.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void what_never_ran_out_was_used_as_it_was() {
        assertThat(new Usage(57, 30, 0).adjusted()).hasValue(57);
    }

    @Test
    void days_without_count_as_the_days_with_some() {
        assertThat(new Usage(60, 30, 10).adjusted()).hasValue(90);
    }

    @Test
    void part_of_a_piece_is_a_piece() {
        assertThat(new Usage(10, 30, 1).adjusted()).hasValue(11);
    }

    @Test
    void where_there_never_was_any_nothing_is_known() {
        assertThat(new Usage(0, 30, 30).adjusted()).isEmpty();
        assertThat(new Usage(0, 30, 30).expected(7)).isEmpty();
    }

    @Test
    void a_week_is_expected_to_use_what_the_days_with_some_used() {
        assertThat(new Usage(60, 30, 10).expected(7)).hasValue(21);
        assertThat(new Usage(1, 90, 0).expected(7)).hasValue(1);
    }

    /** By the formula as it is published, in months of 30 days. */
    @Test
    void it_is_the_published_formula() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("UsageTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            int months = random.nextInt(1, 13);
            int without = random.nextInt(0, 30 * months);
            long used = random.nextLong(0, 100_000);
            double published = Math.ceil(used * (30.0 * months) / (30.0 * months - without));
            assertThat(new Usage(used, 30 * months, without).adjusted()).hasValue((long) published);
        }
    }

    @Test
    void numbers_that_contradict_each_other_are_no_usage() {
        assertThatThrownBy(() -> new Usage(-1, 30, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 30, 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
