package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.nuanyi.finder.Finder;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

@QuarkusTest
class CrawlerResourceTest {

    private static final Drafts CORNER = new Drafts(103.2, 31.7);

    @Inject Stations stations;
    @Inject Finder finder;

    @Test
    void the_sitemap_has_subdistricts_and_public_stations_and_nothing_made_up() {
        StationCode known = add(CORNER.draft("登记的驿站", 10));
        StationCode madeUp = add(CORNER.draft("编的驿站", 20).generated());
        StationCode internal = add(CORNER.draft("内部驿站", 30).serves(Serves.INTERNAL));
        StationCode last = add(CORNER.draft("最后的驿站", 40));
        await().until(() -> finder.find(last).isPresent());

        String sitemap =
                given().get("/sitemap.xml")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("application/xml"))
                        .extract()
                        .asString();

        assertThat(sitemap)
                .contains("<loc>" + root() + "/area/110101006</loc>")
                .contains(root() + "/s/" + known + "<")
                .doesNotContain("/s/" + madeUp + "<", "/s/" + internal + "<");
    }

    @Test
    void a_part_that_is_not_there_is_not_found() {
        given().get("/sitemap-2.xml").then().statusCode(404);
    }

    @Test
    void robots_learn_the_sitemap_and_stay_out_of_what_is_no_page() {
        given().get("/robots.txt")
                .then()
                .contentType(startsWith("text/plain"))
                .body(containsString("Disallow: /q/\n"))
                .body(containsString("Disallow: /api/\n"))
                .body(containsString("Disallow: /desk\n"))
                .body(containsString("Sitemap: " + root() + "/sitemap.xml"));
    }

    private StationCode add(Drafts.Draft draft) {
        return stations.register(EVERYTHING, draft.made()).code();
    }

    private static String root() {
        return "http://localhost:" + RestAssured.port;
    }
}
