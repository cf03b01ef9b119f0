package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.Scanned;

/** What hangs at the door, as a page to print and as files. */
@QuarkusTest
class PosterPagesTest {

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Edits edits;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private String token = "";

    @BeforeEach
    void inspector() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.INSPECTOR));
    }

    @Test
    @DisplayName("海报：名称、编号、扫码做什么、短链接")
    void a_poster_says_what_it_is_and_where_the_code_leads() {
        StationCode code = register("海报驿站");
        ask().get("/desk/stations/%s/poster?size=a5".formatted(code))
                .then()
                .statusCode(200)
                .body(containsString("<h2>海报驿站" + mark + "</h2>"))
                .body(containsString("编号 " + code))
                .body(containsString("扫码查看、报告"))
                .body(containsString("localhost"))
                .body(containsString("/s/" + code + "</p>"))
                .body(containsString("class=\"posters a5\""));
        ask().get("/desk/stations/%s/poster?size=a0".formatted(code)).then().statusCode(400);
    }

    @Test
    void the_code_as_a_file_is_read_by_a_phone_and_leads_to_the_door() {
        StationCode code = register("海报驿站");
        byte[] png =
                ask().get("/desk/stations/%s/qr.png".formatted(code))
                        .then()
                        .statusCode(200)
                        .contentType("image/png")
                        .header(
                                "Content-Disposition",
                                equalTo("attachment; filename=\"%s.png\"".formatted(code)))
                        .extract()
                        .asByteArray();
        assertThat(Scanned.codes(png))
                .singleElement()
                .asString()
                .startsWith("http://localhost")
                .endsWith("/s/%s?v=door".formatted(code));
        ask().get("/desk/stations/%s/qr.svg".formatted(code))
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<path d=\"M"));
    }

    @Test
    @DisplayName("筛选出来的都印，内部的除外")
    void the_sheet_holds_what_the_filter_leaves_without_those_of_no_public_page() {
        StationCode one = register("甲站");
        StationCode two = register("乙站");
        StationCode internal = register("内部");
        edits.save(
                EVERYTHING,
                internal,
                new Edit(
                        1,
                        java.util.Map.of(Plain.SERVES, ((Named) Serves.INTERNAL).id()),
                        java.util.Set.of()));

        ask().queryParam("q", mark)
                .get("/desk/stations/posters")
                .then()
                .statusCode(200)
                .body(containsString("编号 " + one))
                .body(containsString("编号 " + two))
                .body(not(containsString("编号 " + internal)))
                .body(containsString("另有 1 个不对公众开放"));
        ask().get("/desk/stations/%s/poster".formatted(internal)).then().statusCode(404);
        ask().get("/desk/stations/%s/qr.png".formatted(internal)).then().statusCode(404);
    }

    @Test
    void the_poster_of_another_units_station_is_not_there() {
        StationCode theirs = register("别家", "110101007");
        for (String below : new String[] {"poster", "qr.svg", "qr.png"}) {
            ask().get("/desk/stations/%s/%s".formatted(theirs, below)).then().statusCode(404);
        }
        ask().queryParam("q", mark)
                .get("/desk/stations/posters")
                .then()
                .body(containsString("没有可以打印的驿站"));
    }

    private StationCode register(String name) {
        return register(name, SomePeople.DONGSI);
    }

    private StationCode register(String name, String unit) {
        return stations.register(
                        EVERYTHING,
                        StationExamples.of(
                                StationExamples.profile(
                                        name + mark,
                                        StationExamples.hours(),
                                        StationExamples.facilities(),
                                        unit),
                                Standing.OPEN,
                                UUID.randomUUID().toString()))
                .code();
    }

    private RequestSpecification ask() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN");
    }
}
