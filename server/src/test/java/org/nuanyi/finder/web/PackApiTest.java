package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Batch;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Stations;

/** The pack of a cell that only this test knows. */
@QuarkusTest
class PackApiTest {

    private static final Drafts CORNER = new Drafts(105.6, 29.1);
    private static final String PACK = "/api/v1/pack/N29.00E105.50";

    @Inject Stations stations;

    @BeforeEach
    void register() {
        if (names(Answer.to(PACK).body()).isEmpty()) {
            add(
                    CORNER.draft("内部职工之家", 10).serves(Serves.INTERNAL),
                    CORNER.draft("白天驿站", 20).open("Mo-Su 09:00-17:30"),
                    CORNER.draft("水管爆裂", 30).lifecycle(Lifecycle.SUSPENDED, "水管爆裂"),
                    CORNER.draft("在别的格子", 300_000));
            await().until(() -> names(Answer.to(PACK).body()).contains("水管爆裂"));
        }
    }

    @DisplayName("一个格子里所有对外的驿站，内部的没有")
    @Test
    void a_pack_has_the_public_stations_of_its_cell() {
        JsonNode pack = Answer.to(PACK).body();

        assertThat(names(pack)).contains("白天驿站", "水管爆裂").doesNotContain("内部职工之家", "在别的格子");
        assertThat(pack.get("cell").asText()).isEqualTo("N29.00E105.50");
        assertThat(pack.get("url").asText()).isEqualTo(PACK + "/" + version(pack));
    }

    @Test
    void who_has_it_already_is_told_so() {
        Response first = given().get(PACK);

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=30");
        given().header("If-None-Match", first.header("ETag"))
                .get(PACK)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")));
    }

    @Test
    void a_version_has_an_address_of_its_own_and_is_kept_for_ever() {
        JsonNode pack = Answer.to(PACK).body();
        Answer one = Answer.to(pack.get("url").asText());

        assertThat(one.head()).contains("cache-control: public, max-age=31536000, immutable");
        assertThat(one.body()).isEqualTo(pack);
    }

    @Test
    void a_version_nobody_keeps_is_not_found() {
        given().get(PACK + "/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void since_a_version_only_what_changed_is_sent() {
        String version = version(Answer.to(PACK).body());
        add(CORNER.draft("新驿站", 40));
        await().until(() -> !version(Answer.to(PACK).body()).equals(version));
        JsonNode changes = Answer.to(PACK + "?since=" + version).body();

        assertThat(changes.get("since").asText()).isEqualTo(version);
        assertThat(names(changes)).containsExactly("新驿站");
        assertThat(names(Answer.to(PACK + "?since=unknown").body())).contains("白天驿站", "新驿站");
    }

    @Test
    void it_is_compressed_once_for_those_who_can_read_that() {
        given().header("Accept-Encoding", "gzip")
                .get(PACK)
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("Vary", containsString("Accept-Encoding"))
                .body("cell", equalTo("N29.00E105.50"));
        assertThat(Answer.to(PACK).head())
                .doesNotContain("content-encoding: gzip")
                .contains("access-control-allow-origin: *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N39.80E116.25", "39.75,116.25", "N90.00E000.00", "x"})
    void what_is_no_cell_is_refused_by_name(String cell) {
        given().get("/api/v1/pack/" + cell)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("cell"));
    }

    @Test
    void a_cell_without_stations_has_an_empty_pack() {
        assertThat(names(Answer.to("/api/v1/pack/N00.00E000.00").body())).isEmpty();
    }

    private void add(Drafts.Draft... drafts) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            List.of(drafts).forEach(draft -> batch.add(draft.made()));
            batch.commit();
        }
    }

    private static String version(JsonNode pack) {
        return pack.get("version").asText();
    }

    private static List<String> names(JsonNode pack) {
        return StreamSupport.stream(pack.get("name").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
