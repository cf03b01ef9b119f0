package org.nuanyi.equipment.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.equipment.BoughtPieces;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.Asset;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** What a worker reported becomes a repair at the desk. */
@QuarkusTest
class ReportedFaultPagesTest {

    private static final Teller WORKER = new Teller(Optional.of(UUID.randomUUID()), "192.0.2.9");

    @Inject BoughtPieces bought;
    @Inject Reports reports;
    @Inject Photos photos;
    @Inject Handling handling;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private StationCode station;
    private List<Asset> pieces = List.of();
    private String token = "";

    @BeforeEach
    void two_microwaves_at_a_station() {
        people = new SomePeople(jdbi, clock, sealing);
        station = keepers().station("说坏驿站", SomePeople.DONGSI);
        pieces = bought.microwaves(SomePeople.DONGSI, Map.of(station, 2));
        token = people.token(people.holding(Role.UNIT_OFFICER));
    }

    private SomeKeepers keepers() {
        return new SomeKeepers(scopes, clock, sealing);
    }

    @DisplayName("反映→选设备报修→维修单写着来源，反映的页面上看得到维修单；再报同一件，给出已有的维修单")
    @Test
    void from_the_report_to_the_repair_and_back() {
        long order = told(ReportKind.BROKEN, Optional.of(Facility.MICROWAVE));
        String form = "/desk/equipment/repairs/new/" + order;
        with(token).get("/desk/reports/" + order).then().body(containsString(form));
        with(token)
                .get(form)
                .then()
                .statusCode(200)
                .body(
                        containsString(tag(0)),
                        containsString(tag(1)),
                        containsString("微波炉坏了：门上&lt;b&gt;裂了"),
                        containsString("/desk/reports/" + order + "/photo"));

        Response sent = report(form, tag(0), "门裂了");
        sent.then().statusCode(303);
        String repair = sent.header("Location").replaceAll("^https?://[^/]+", "");
        with(token)
                .get(repair)
                .then()
                .body(
                        containsString("<a href=\"/desk/reports/" + order + "\">劳动者反映"),
                        containsString(repair + "/photo.jpg"));
        with(token)
                .get("/desk/reports/" + order)
                .then()
                .body(containsString("href=\"" + repair + "\""));
        report(form, tag(0), "门裂了")
                .then()
                .statusCode(400)
                .body(containsString("已有没办结的维修单"), containsString("href=\"" + repair + "\""));
        with(token)
                .get("/desk/equipment/repairs/new?tag=" + tag(0))
                .then()
                .body(containsString("href=\"" + repair + "\""));
        report(form, tag(1), " ").then().statusCode(400).body(containsString("请写明哪里坏了"));
        report(form, "ZC-999999999-1-0001", "坏了").then().statusCode(404);
    }

    @DisplayName("巡检发现的，维修单上写着巡检")
    @Test
    void what_an_inspection_found_says_so() {
        Response sent =
                with(token)
                        .multiPart("tag", tag(0))
                        .multiPart("fault", "no power")
                        .multiPart("source", "inspection")
                        .post("/desk/equipment/repairs/new");
        sent.then().statusCode(303);
        with(token).get(sent.header("Location")).then().body(containsString("巡检"));
    }

    @DisplayName("只说锁着门的反映，不谈设备；看不到采购的人，也没有这个按钮")
    @Test
    void only_who_keeps_equipment_is_offered_it_and_only_where_something_may_be_broken() {
        long locked = told(ReportKind.LOCKED, Optional.empty());
        with(token).get("/desk/reports/" + locked).then().body(not(containsString("报修设备")));

        long broken = told(ReportKind.OTHER, Optional.empty());
        with(token).get("/desk/reports/" + broken).then().body(containsString("报修设备"));
        for (Role other : List.of(Role.UNIT_LEADER, Role.INSPECTOR)) {
            String theirs = people.token(people.holding(other));
            with(theirs)
                    .get("/desk/reports/" + broken)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("报修设备")));
            with(theirs).get("/desk/equipment/repairs/new/" + broken).then().statusCode(403);
        }
    }

    private String tag(int number) {
        return pieces.get(number).tag();
    }

    private Response report(String form, String tag, String fault) {
        return with(token).multiPart("tag", tag).multiPart("fault", fault).post(form);
    }

    /** The number of the work order of what a worker said, with a photo. */
    private long told(ReportKind kind, Optional<Facility> facility) {
        NewReport report = new NewReport(kind, facility, "门上<b>裂了</b>", Optional.empty(), "");
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), station, report, WORKER);
        ReportNumber number = noted.report().orElseThrow();
        photos.add(number, Pictures.jpegWithPosition(80, 60, 1), WORKER);
        long order = handling.findOrder(EVERYTHING, number).orElseThrow().id();
        assertThat(handling.findPhoto(EVERYTHING, order)).isPresent();
        return order;
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html")
                .cookie("nuanyi_session", token);
    }
}
