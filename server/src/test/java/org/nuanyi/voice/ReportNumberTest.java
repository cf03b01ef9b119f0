package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportNumberTest {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final ReportNumber NUMBER = ReportNumber.ofLot(12_345_678_901L);

    @Test
    void it_has_eight_signs_none_of_which_looks_like_another() {
        assertThat(LongStream.of(0, 1, 31, ReportNumber.COUNT - 1).mapToObj(ReportNumber::ofLot))
                .allSatisfy(n -> assertThat(n.value()).matches("[2-9A-HJKMNP-Z]{8}"))
                .doesNotHaveDuplicates();
        assertThat(NUMBER.value()).doesNotContainPattern("[01ILO]");
    }

    @Test
    void every_wrong_sign_is_noticed() {
        for (int place = 0; place < 8; place++) {
            for (char sign : SIGNS.toCharArray()) {
                StringBuilder misread = new StringBuilder(NUMBER.value());
                misread.setCharAt(place, sign);
                boolean same = misread.toString().equals(NUMBER.value());
                assertThat(ReportNumber.find(misread.toString()).isPresent()).isEqualTo(same);
            }
        }
    }

    @Test
    void every_swap_of_two_signs_is_noticed() {
        for (int one = 0; one < 8; one++) {
            for (int other = one + 1; other < 8; other++) {
                StringBuilder swapped = new StringBuilder(NUMBER.value());
                swapped.setCharAt(one, NUMBER.value().charAt(other));
                swapped.setCharAt(other, NUMBER.value().charAt(one));
                boolean same = swapped.toString().equals(NUMBER.value());
                assertThat(ReportNumber.find(swapped.toString()).isPresent()).isEqualTo(same);
            }
        }
    }

    @Test
    void it_is_understood_as_people_write_it() {
        String small = NUMBER.spaced().toLowerCase(Locale.ROOT);

        assertThat(ReportNumber.find(small)).contains(NUMBER);
        assertThat(ReportNumber.find(small.replace(' ', '-'))).contains(NUMBER);
        assertThat(ReportNumber.find("")).isEmpty();
        assertThat(ReportNumber.find("1OIL1OIL")).isEmpty();
    }

    @Test
    void there_is_no_lot_beyond_the_last() {
        assertThatThrownBy(() -> ReportNumber.ofLot(ReportNumber.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportNumber.ofLot(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
