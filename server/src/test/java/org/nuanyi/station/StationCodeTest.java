package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("驿站编号：七位流水号加一位校验码")
class StationCodeTest {

    /** From one end of the running numbers to the other, every 4,999th. */
    static final List<Integer> NUMBERS =
            IntStream.iterate(1_000_001, n -> n <= 9_999_999, n -> n + 4_999).boxed().toList();

    @Test
    void a_code_is_the_running_number_and_one_more_digit() {
        assertThat(StationCode.ofNumber(1_000_001)).hasToString("10000012");
        assertThat(StationCode.ofNumber(5_724_321)).hasToString("57243211");
    }

    @Test
    @DisplayName("任何一位看错都会被发现")
    void every_single_wrong_digit_is_noticed() {
        assertThat(NUMBERS.stream().flatMap(StationCodeTest::misread).map(StationCode::find))
                .hasSize(NUMBERS.size() * 8 * 9)
                .allMatch(found -> found.isEmpty());
    }

    @Test
    @DisplayName("相邻两位写反都会被发现")
    void every_swap_of_two_different_neighbours_is_noticed() {
        assertThat(NUMBERS.stream().flatMap(StationCodeTest::swapped).map(StationCode::find))
                .isNotEmpty()
                .allMatch(found -> found.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1000001", "100000122", "00000012", "1000001a", " 10000012", "１０００００１２"})
    void what_is_not_eight_digits_is_no_code(String text) {
        assertThat(StationCode.find(text)).isEmpty();
        assertThatThrownBy(() -> new StationCode(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {999_999, 10_000_000, 0, -1})
    void a_number_out_of_range_has_no_code(int number) {
        assertThatThrownBy(() -> StationCode.ofNumber(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_are_ordered_like_their_numbers() {
        assertThat(NUMBERS.stream().map(StationCode::ofNumber)).isSorted();
    }

    private static Stream<String> misread(int number) {
        String code = StationCode.ofNumber(number).value();
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(
                        at ->
                                "0123456789"
                                        .chars()
                                        .filter(digit -> digit != code.charAt(at))
                                        .mapToObj(digit -> with(code, at, (char) digit)));
    }

    private static Stream<String> swapped(int number) {
        String code = StationCode.ofNumber(number).value();
        return IntStream.range(0, 7)
                .filter(at -> code.charAt(at) != code.charAt(at + 1))
                .mapToObj(at -> with(with(code, at, code.charAt(at + 1)), at + 1, code.charAt(at)));
    }

    private static String with(String code, int at, char digit) {
        return code.substring(0, at) + digit + code.substring(at + 1);
    }
}
