package org.nuanyi.core.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
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

    @Test
    @DisplayName("90 天用了 90 个：两周用 14 个，到货前 14 个就该补，补到 28 个")
    void use_says_when_and_how_much() {
        assertThat(Level.reckoned(new Usage(90, 90, 0), Rhythm.USUAL)).contains(new Level(14, 28));
    }

    @Test
    @DisplayName("缺货 30 天，按有货的 60 天算")
    void days_without_raise_it() {
        assertThat(Level.reckoned(new Usage(90, 90, 30), Rhythm.USUAL)).contains(new Level(21, 42));
    }

    @Test
    void a_part_of_a_piece_is_a_piece_and_there_is_one_at_least() {
        assertThat(Level.reckoned(new Usage(1, 90, 0), Rhythm.USUAL)).contains(new Level(1, 2));
        assertThat(Level.reckoned(new Usage(90, 90, 0), new Rhythm(90, 0, 0)))
                .contains(new Level(1, 2));
    }

    @Test
    @DisplayName("没有用量就没有水平，不编造")
    void where_no_use_is_known_nothing_is_made_up() {
        assertThat(Level.reckoned(new Usage(0, 90, 0), Rhythm.USUAL)).isEmpty();
        assertThat(Level.reckoned(new Usage(0, 90, 90), Rhythm.USUAL)).isEmpty();
        assertThat(Level.reckoned(new Usage(5, 90, 90), Rhythm.USUAL)).isEmpty();
    }

    /**
     * By hand: pieces a day with some, times days, rounded up; in decimals and not in whole
     * numbers.
     */
    @Test
    void it_is_the_plain_formula() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("LevelTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Rhythm rhythm =
                    new Rhythm(
                            random.nextInt(1, 367), random.nextInt(0, 60), random.nextInt(0, 60));
            int without = random.nextInt(0, rhythm.back());
            long used = random.nextLong(1, random.nextBoolean() ? 10 : 100_000);
            int pack = random.nextInt(1, 200);
            long threshold = Math.max(1, plain(used, rhythm.back() - without, rhythm.lead()));
            long target =
                    Math.max(
                            threshold + 1,
                            threshold + plain(used, rhythm.back() - without, rhythm.between()));
            Level level =
                    Level.reckoned(new Usage(used, rhythm.back(), without), rhythm).orElseThrow();
            assertThat(level).isEqualTo(new Level(threshold, target));

            long present = random.nextLong(0, 2 * target);
            long coming = random.nextLong(0, 1 + target / 2);
            long lacking = 0;
            while (present + coming <= threshold && present + coming + lacking < target) {
                lacking += pack;
            }
            assertThat(level.lacking(present, coming, pack)).isEqualTo(lacking);
        }
    }

    private static long plain(long used, int daysWith, int days) {
        return BigDecimal.valueOf(used)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(daysWith), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    @Test
    void a_rhythm_looks_back_and_not_beyond_a_year() {
        assertThatThrownBy(() -> new Rhythm(0, 14, 14))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rhythm(90, -1, 14))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rhythm(90, 14, 367))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
