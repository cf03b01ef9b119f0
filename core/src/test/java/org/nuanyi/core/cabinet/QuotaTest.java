package org.nuanyi.core.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.cabinet.Quota.Left;
import org.nuanyi.core.cabinet.Quota.Limit;
import org.nuanyi.core.cabinet.Quota.Used;

class QuotaTest {

    private static final Quota QUOTA = quota(2, 5, 4, 9);

    @Test
    void up_to_a_limit_pieces_are_allowed_and_beyond_it_not_one() {
        assertThat(QUOTA.passed(new Used(1, 1, 1, 1), 1)).isEmpty();
        assertThat(QUOTA.passed(new Used(2, 2, 2, 2), 1)).contains(Limit.ITEM_DAY);
        assertThat(QUOTA.passed(new Used(0, 5, 0, 5), 1)).contains(Limit.ITEM_MONTH);
        assertThat(QUOTA.passed(new Used(0, 0, 4, 4), 1)).contains(Limit.DAY);
        assertThat(QUOTA.passed(new Used(0, 0, 0, 9), 1)).contains(Limit.MONTH);
    }

    @Test
    void several_pieces_are_allowed_all_or_none() {
        assertThat(QUOTA.passed(new Used(0, 0, 0, 0), 2)).isEmpty();
        assertThat(QUOTA.passed(new Used(1, 1, 1, 1), 2)).contains(Limit.ITEM_DAY);
    }

    @Test
    void where_nothing_is_said_there_is_no_limit() {
        Quota none = new Quota(none(), none(), none(), none());

        assertThat(none.passed(new Used(9, 99, 999, Integer.MAX_VALUE), 9)).isEmpty();
    }

    @Test
    void nothing_allowed_means_nothing() {
        assertThat(quota(0, 5, 4, 9).passed(new Used(0, 0, 0, 0), 1)).contains(Limit.ITEM_DAY);
    }

    @Test
    void what_is_left_is_the_least_of_what_the_limits_leave() {
        assertThat(QUOTA.left(new Used(1, 1, 1, 1)))
                .isEqualTo(new Left(OptionalInt.of(1), OptionalInt.of(4)));
        assertThat(QUOTA.left(new Used(0, 0, 3, 8)))
                .isEqualTo(new Left(OptionalInt.of(1), OptionalInt.of(1)));
        assertThat(QUOTA.left(new Used(5, 5, 5, 5)).isAny()).isFalse();
        assertThat(new Quota(none(), none(), none(), none()).left(new Used(9, 9, 9, 9)).isAny())
                .isTrue();
    }

    private static Quota quota(int itemDay, int itemMonth, int day, int month) {
        return new Quota(
                OptionalInt.of(itemDay),
                OptionalInt.of(itemMonth),
                OptionalInt.of(day),
                OptionalInt.of(month));
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }
}
