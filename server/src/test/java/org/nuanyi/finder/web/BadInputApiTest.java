package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputApiTest {

    private static final String NEAREST = "/api/v1/stations/nearest?";
    private static final String HERE = "lon=116.4193&lat=39.9284&";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=39.9                                | lon",
                "lon=116.4                               | lat",
                "lon=&lat=39.9                           | lon",
                "lon=abc&lat=39.9                        | lon",
                "lon=200&lat=39.9                        | lon",
                "lon=NaN&lat=39.9                        | lon",
                "lon=Infinity&lat=39.9                   | lon",
                "lon=0x74&lat=39.9                       | lon",
                "lon=1.16e2&lat=39.9                     | lon",
                "lon=116.&lat=39.9                       | lon",
                "lon=%EF%BC%91%EF%BC%91%EF%BC%96&lat=39.9 | lon",
                "lon=116.4&lat=90.001                    | lat",
                "lon=116.4&lat=-91                       | lat",
                "lon=116.4&lat=39.9&lon=116.4            | lon",
                "lon=116.4&lat=39.9&datum=mars           | datum",
                "lon=116.4&lat=39.9&k=0                  | k",
                "lon=116.4&lat=39.9&k=101                | k",
                "lon=116.4&lat=39.9&k=1e9                | k",
                "lon=116.4&lat=39.9&k=1000000000         | k",
                "lon=116.4&lat=39.9&k=-1                 | k",
                "lon=116.4&lat=39.9&k=99999999999999     | k",
                "lon=116.4&lat=39.9&k=2.5                | k",
                "lon=116.4&lat=39.9&radius=-1            | radius",
                "lon=116.4&lat=39.9&radius=0             | radius",
                "lon=116.4&lat=39.9&radius=50001         | radius",
                "lon=116.4&lat=39.9&facilities=sauna     | facilities",
                "lon=116.4&lat=39.9&facilities=wifi,     | facilities",
                "lon=116.4&lat=39.9&facilities=wifi,,aed | facilities",
                "lon=116.4&lat=39.9&facilities=WIFI      | facilities",
                "lon=116.4&lat=39.9&serves=nobody        | serves",
                "lon=116.4&lat=39.9&kind=palace          | kind",
                "lon=116.4&lat=39.9&open=yes             | open",
                "lon=116.4&lat=39.9&entry=card           | entry",
                "lon=116.4&lat=39.9&at=tomorrow          | at",
                "lon=116.4&lat=39.9&at=2026-02-30T05:10Z | at",
                "lon=116.4&lat=39.9&at=2026-11-24        | at",
                "lon=116.4&lat=39.9&at=9999-01-01T00:00Z | at",
                "lon=116.4&lat=39.9&at=-99999-01-01T00:00Z | at"
            })
    void what_cannot_be_read_is_a_400_that_names_the_field(String query, String field) {
        refused(NEAREST + query, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=116.4,39.9,116.5          | bbox",
                "bbox=116.4,39.9,116.5,39.95,0  | bbox",
                "bbox=116.5,39.9,116.4,39.95    | bbox",
                "bbox=116.4,39.95,116.5,39.9    | bbox",
                "bbox=116.4,39.9,116.5,x        | bbox",
                "bbox=,,,                       | bbox",
                "unit=999999                    | unit",
                "unit='; drop table             | unit",
                "limit=0                        | limit",
                "limit=501                      | limit",
                "cursor=10000000                | cursor",
                "cursor=x                       | cursor",
                "facilities=sauna               | facilities",
                "datum=mars                     | datum",
                "q=a&q=b                        | q"
            })
    void so_it_is_with_lists(String query, String field) {
        refused("/api/v1/stations?" + query.replace(" ", "%20"), field);
    }

    @Test
    void too_long_a_text_is_refused_by_name() {
        refused("/api/v1/stations?q=" + "a".repeat(101), "q");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 20_000, 1_000_000})
    void too_long_a_query_is_refused(int length) {
        refused(NEAREST + HERE + "x=" + "1".repeat(length), "query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000018", "1000001", "abc", "%00", "10000017%0d%0a", "99999999"})
    void a_code_that_is_none_is_not_found(String code) {
        Answer answer = Answer.to("/api/v1/stations/" + code);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.head()).contains("content-type: application/problem+json");
    }

    /** The server itself refuses these, before anything of ours sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"lon=%4&lat=39.9", "lon=116.4&lat=%zz", "lon=东&lat=39.9"})
    void what_is_no_url_is_a_400_too(String query) {
        assertThat(Answer.to(NEAREST + query).status()).isEqualTo(400);
    }

    @Test
    void a_refusal_does_not_repeat_the_position() {
        Answer answer = Answer.to(NEAREST + "lon=116.41931234&lat=391.9284");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("391.9284").doesNotContain("116.4193");
    }

    /** Random queries, most of them senseless: the answer is 200 or a 400, never a bug. */
    @Test
    void nothing_anybody_writes_breaks_the_server() {
        long seed = 20261124;
        Random random = new Random(seed);
        String[] names = {
            "lon", "lat", "k", "radius", "facilities", "open", "at", "datum", "%zz", ""
        };
        String[] values = {
            "116.4",
            "39.9",
            "5",
            "3000",
            "microwave",
            "now",
            "any",
            "%F0%9F%A5%A4",
            "%FF",
            "%",
            "-0",
            "2026-11-24T05:10:00Z",
            "gcj02",
            "1e5",
            "null",
            "%00",
            "+",
            "a,b",
            ""
        };
        for (int round = 0; round < 100; round++) {
            StringBuilder query = new StringBuilder(NEAREST);
            for (int i = random.nextInt(8); i >= 0; i--) {
                query.append(names[random.nextInt(names.length)]).append('=');
                query.append(values[random.nextInt(values.length)]).append('&');
            }
            int status = Answer.to(query.toString()).status();
            assertThat(status).as("seed %d: %s", seed, query).isIn(200, 400);
        }
    }

    private static void refused(String url, String field) {
        Answer answer = Answer.to(url);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("content-type: application/problem+json");
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
        assertThat(answer.body().get("detail").asText()).endsWith(".");
    }
}
