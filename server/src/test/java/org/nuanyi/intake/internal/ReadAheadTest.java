package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ReadAhead.CHUNK - 1, ReadAhead.CHUNK, 3 * ReadAhead.CHUNK + 7})
    void gives_all_in_their_order_and_then_nothing(int count) {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(upTo(count))) {
            assertThat(drawn(ahead)).isEqualTo(IntStream.range(0, count).boxed().toList());
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void what_the_source_throws_comes_after_what_it_gave_before() {
        IllegalStateException torn = new IllegalStateException("torn page");
        Supplier<Optional<Integer>> numbers = upTo(1_000);
        Supplier<Optional<Integer>> source =
                () -> {
                    Optional<Integer> number = numbers.get();
                    if (number.equals(Optional.of(300))) {
                        throw torn;
                    }
                    return number;
                };

        List<Integer> before = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(source)) {
            assertThatThrownBy(
                            () -> {
                                for (var n = ahead.next(); n.isPresent(); n = ahead.next()) {
                                    before.add(n.get());
                                }
                            })
                    .isSameAs(torn);
        }
        assertThat(before).isEqualTo(IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void reads_no_more_than_two_chunks_ahead_and_nothing_once_closed() {
        AtomicInteger read = new AtomicInteger();
        Supplier<Optional<Integer>> endless = () -> Optional.of(read.getAndIncrement());

        ReadAhead<Integer> ahead = new ReadAhead<>(endless);
        ahead.next();
        ahead.close();

        assertThat(read.get()).isLessThanOrEqualTo(2 * ReadAhead.CHUNK);
    }

    private static Supplier<Optional<Integer>> upTo(int count) {
        AtomicInteger next = new AtomicInteger();
        return () -> Optional.of(next.getAndIncrement()).filter(n -> n < count);
    }

    private static List<Integer> drawn(ReadAhead<Integer> ahead) {
        List<Integer> drawn = new ArrayList<>();
        for (var next = ahead.next(); next.isPresent(); next = ahead.next()) {
            drawn.add(next.get());
        }
        return drawn;
    }
}
