package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Assets;
import org.nuanyi.kernel.page.MapGround;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;

@QuarkusTest
@TestProfile(PagesProfile.class)
class StaticFilesTest {

    @TestHTTPResource("/")
    URI root;

    @Inject Assets assets;
    @Inject MapGround ground;

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "style.css", "icons.svg", "favicon.svg"})
    void a_file_whose_url_holds_its_hash_is_kept_for_ever(String name) {
        given().get(assets.url(name))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void every_facility_and_way_in_has_an_icon() {
        String icons = given().get(assets.url("icons.svg")).asString();

        assertThat(Stream.of(Facility.values(), Entry.values()).flatMap(Arrays::stream))
                .extracting(Named::id)
                .allSatisfy(id -> assertThat(icons).contains("<symbol id=\"" + id + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "main.js, text/javascript;charset=UTF-8",
        "style.css, text/css;charset=UTF-8",
        "icons.svg, image/svg+xml",
    })
    void a_browser_that_reads_brotli_gets_what_the_build_compressed(String name, String type)
            throws Exception {
        HttpResponse<byte[]> plain = get(assets.url(name), "identity");
        HttpResponse<byte[]> small = get(assets.url(name), "gzip, deflate, br");

        assertThat(small.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(small.headers().firstValue("Content-Type")).contains(type);
        assertThat(small.headers().firstValue("Vary"))
                .hasValueSatisfying(
                        vary -> assertThat(vary).containsIgnoringCase("accept-encoding"));
        assertThat(small.headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(small.headers().firstValue("Content-Security-Policy")).isEmpty();
        assertThat(small.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(small.body().length).isLessThan(plain.body().length);
        Brotli4jLoader.ensureAvailability();
        assertThat(Decoder.decompress(small.body()).getDecompressedData()).isEqualTo(plain.body());
    }

    @Test
    void nothing_but_files_of_the_build_is_found_there() {
        given().header("Accept-Encoding", "br")
                .urlEncodingEnabled(false)
                .get("/static/..%2f..%2fapplication.js")
                .then()
                .statusCode(404);
    }

    @Test
    void the_map_is_read_piece_by_piece() throws IOException {
        byte[] file = Files.readAllBytes(tiles());

        byte[] piece =
                given().header("Range", "bytes=127-1126")
                        .get("/map/base.pmtiles")
                        .then()
                        .statusCode(206)
                        .header("Content-Range", "bytes 127-1126/" + file.length)
                        .extract()
                        .asByteArray();

        assertThat(piece).isEqualTo(Arrays.copyOfRange(file, 127, 1127));
    }

    @Test
    void a_piece_beyond_the_end_is_refused() {
        tiles();
        given().header("Range", "bytes=999999999-")
                .get("/map/base.pmtiles")
                .then()
                .statusCode(416)
                .header("Content-Range", containsString("*/"));
    }

    private Path tiles() {
        assumeTrue(
                ground.pmtiles().isPresent(),
                "skipped: shared/data/dongcheng.pmtiles is not beside this checkout");
        return ground.pmtiles().orElseThrow();
    }

    private HttpResponse<byte[]> get(String path, String encodings)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Accept-Encoding", encodings)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }
}
