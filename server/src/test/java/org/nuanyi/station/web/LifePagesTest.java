package org.nuanyi.station.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** A station is shut for a while, or for once, by the officer of its unit. */
@QuarkusTest
class LifePagesTest {

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;

    private StationCode code;
    private StationDesk desk;

    @BeforeEach
    void officer() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        code = StationDesk.register(stations, "东四驿站", SomePeople.DONGSI);
        desk = new StationDesk(people.token(people.holding(Role.UNIT_OFFICER)), code);
    }

    @Test
    void a_station_is_suspended_with_a_notice_and_opened_again() {
        desk.page("").body(containsString("公众页面马上把“东四驿站”显示为暂停开放"));
        desk.post("/life/suspend", Map.of("reason", " ")).then().statusCode(400);
        desk.post("/life/suspend", Map.of("reason", "装修到十二月")).then().statusCode(303);
        assertThat(station().standing().reason()).isEqualTo("装修到十二月");
        desk.post("/life/suspend", Map.of("reason", "再来"))
                .then()
                .statusCode(400)
                .body(containsString("只有开放的驿站可以暂停"));
        desk.post("/life/reopen", Map.of()).then().statusCode(303);
        assertThat(station().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
    }

    @Test
    @DisplayName("单位不能自己撤销驿站，撤销了的也不能自己恢复：那要申请")
    void a_unit_neither_ends_a_station_nor_opens_what_has_ended() {
        desk.post("/life/close", Map.of("reason", "搬了")).then().statusCode(404);
        desk.page("").body(not(containsString("/life/close")));
        stations.close(EVERYTHING, code, "搬了");
        desk.page("").body(not(containsString("/life/reopen")));
        desk.post("/life/reopen", Map.of()).then().statusCode(400).body(containsString("要申请恢复"));
        assertThat(station().standing().lifecycle()).isEqualTo(Lifecycle.CLOSED);
    }

    @Test
    void a_closing_for_once_is_entered_and_taken_back() {
        Map<String, String> closing =
                Map.of(
                        "kind", "closed",
                        "from", "2099-11-30T12:00",
                        "until", "2099-11-30T18:00",
                        "reason", "盘点");
        desk.post("/life/one-offs", closing).then().statusCode(303);
        assertThat(station().oneOffs()).hasSize(1);
        String page = desk.page("").extract().asString();
        Matcher cancel = Pattern.compile("/life/one-offs/([0-9]+)/cancel").matcher(page);
        assertThat(cancel.find()).isTrue();
        desk.post("/life/one-offs/" + cancel.group(1) + "/cancel", Map.of()).then().statusCode(303);
        assertThat(station().oneOffs()).isEmpty();
        desk.post("/life/one-offs", Map.of("kind", "closed", "from", "x"))
                .then()
                .statusCode(400)
                .body(containsString("从什么时候起"));
    }

    private Station station() {
        return stations.station(EVERYTHING, code);
    }
}
