package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    bytes=0-0,          0,   0
                    bytes=0-499,        0,   499
                    bytes=500-,         500, 999
                    bytes=-100,         900, 999
                    bytes=-5000,        0,   999
                    bytes=990-2000,     990, 999
                    """)
    void a_range_is_cut_to_the_file(String header, long first, long last) {
        assertThat(ByteRange.find(header, SIZE)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=5-4",
                "bytes=-",
                "bytes=-0",
                "bytes=0-1,5-6",
                "pages=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-",
                ""
            })
    void what_is_no_single_range_of_the_file_is_refused(String header) {
        assertThat(ByteRange.find(header, SIZE)).isEmpty();
    }
}
