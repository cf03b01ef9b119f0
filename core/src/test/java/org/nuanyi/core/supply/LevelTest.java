package org.nuanyi.core.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LevelTest {

    private static final Level CUPS = new Level(200, 1_000);

    @Test
    void above_the_threshold_nothing_is_brought() {
        assertThat(CUPS.lacking(201, 0, 1)).isZero();
    }

    @Test
    void at_the_threshold_it_is_filled_up_to_the_target() {
        assertThat(CUPS.lacking(200, 0, 1)).isEqualTo(800);
    }

    @Test
    void what_is_on_its_way_is_as_good_as_there() {
        assertThat(CUPS.lacking(100, 101, 1)).isZero();
        assertThat(CUPS.lacking(100, 50, 1)).isEqualTo(850);
    }

    @Test
    void only_whole_packs_are_brought() {
        assertThat(CUPS.lacking(190, 0, 100)).isEqualTo(900);
    }

    @Test
    void what_is_brought_always_lifts_it_above_the_threshold() {
        for (int present = 0; present <= 200; present++) {
            assertThat(present + CUPS.lacking(present, 0, 50)).isGreaterThanOrEqualTo(1_000);
        }
    }

    @Test
    void a_target_below_its_threshold_is_no_level() {
        assertThatThrownBy(() -> new Level(10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
