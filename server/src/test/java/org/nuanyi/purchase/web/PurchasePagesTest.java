package org.nuanyi.purchase.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestScopes;

/** A purchase at the desk: what its users are told, and what its paper says. */
@QuarkusTest
class PurchasePagesTest {

    private static final String DISTRICT = "110101";
    private static final String DONGSI = SomePeople.DONGSI;

    @Inject Stations stations;
    @Inject BudgetDocuments papers;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String station = "";
    private String office = "";
    private String officer = "";

    @BeforeEach
    void thereIsAStation() {
        people = new SomePeople(jdbi, clock, sealing);
        station =
                stations.register(
                                TestScopes.EVERYTHING,
                                new NewStation(
                                        StationExamples.profile(
                                                "采购驿站",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                DONGSI),
                                        Standing.OPEN,
                                        new Origin(
                                                Provenance.ENTERED,
                                                "test",
                                                UUID.randomUUID().toString()),
                                        Optional.empty()))
                        .code()
                        .value();
        office = token(DISTRICT, Role.DISTRICT_OFFICE);
        officer = token(DONGSI, Role.UNIT_OFFICER);
    }

    @Test
    void a_request_that_lacks_something_says_what_and_keeps_the_rest() {
        ask(office, DISTRICT, "title", "冬季<b>设备", "item-1", "微波炉", "estimate-1", "400")
                .then()
                .statusCode(400)
                .body(containsString("计量单位"))
                .body(containsString("冬季&lt;b&gt;设备"))
                .body(containsString("value=\"微波炉\""));
        ask(office, DISTRICT, "title", "x", "item-1", "x", "measure-1", "台", "estimate-1", "4,0")
                .then()
                .statusCode(400)
                .body(containsString("单价最多两位小数"));
        form(office)
                .formParam("unit", DISTRICT)
                .formParam("year", 2026)
                .formParam("source", "district")
                .formParam("title", "x")
                .formParam("item-1", "x")
                .formParam("measure-1", "台")
                .formParam("estimate-1", "4")
                .formParam("stations", "一号站 3")
                .post("/desk/purchase/new")
                .then()
                .statusCode(400)
                .body(containsString("不是本单位的驿站"));
    }

    @DisplayName("采购单：大写金额、送货地点、盖章处；别的单位打不开")
    @Test
    void the_order_is_a_paper_for_the_supplier() throws IOException {
        String page = ordered();
        byte[] pdf =
                with(office)
                        .get(page + "/order.pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("采购单", "人民币捌佰元整", station, "（公章）", "经办人签字");
        }
        with(token(DONGSI, Role.UNIT_OFFICER)).get(page + "/order.pdf").then().statusCode(404);
        with(token(DONGSI, Role.UNIT_OFFICER)).get(page).then().statusCode(404);
    }

    @DisplayName("街道干事在手机上收区里买的货；收多了、没写破损说明的，说得清")
    @Test
    void the_stations_officer_receives_what_the_district_ordered() {
        String page = ordered();
        String purchase = page.replaceAll(".*/", "");
        with(officer)
                .get("/desk/purchase/receive")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + purchase + "\""));
        receive(purchase, "3", "0", "").then().statusCode(400).body(containsString("待收数量"));
        receive(purchase, "1", "1", "").then().statusCode(400).body(containsString("请说明破损"));
        receive(purchase, "2", "0", "").then().statusCode(303);
        with(officer)
                .get("/desk/purchase/assets?q=ZC-" + purchase + "-")
                .then()
                .body(containsString("ZC-" + purchase + "-1-0002"));
        with(token("110101007", Role.UNIT_OFFICER))
                .get("/desk/purchase/assets?q=ZC-" + purchase + "-")
                .then()
                .body(not(containsString("ZC-" + purchase + "-1-0002")));
        with(office).get(page).then().body(containsString("待核对"));
    }

    @Test
    void a_supplier_that_is_known_is_refused_in_words() {
        String name = "供应商 " + UUID.randomUUID();
        supplier(name, credit()).then().statusCode(303);
        supplier(name, credit()).then().statusCode(409).body(containsString("已有同名的供应商"));
    }

    /** Two microwaves for the station; the path of their page. */
    private String ordered() {
        papers.enter(
                TestScopes.EVERYTHING,
                new BudgetDraft(
                        new BudgetKey(2026, DISTRICT, "equipment", "district"),
                        80_000,
                        "1",
                        "设备",
                        LocalDate.now(clock)));
        String name = "供应商 " + UUID.randomUUID();
        supplier(name, credit()).then().statusCode(303);
        Response made =
                ask(
                        office,
                        DISTRICT,
                        "title",
                        "设备",
                        "item-1",
                        "微波炉",
                        "measure-1",
                        "台",
                        "estimate-1",
                        "400");
        assertThat(made.statusCode()).isEqualTo(303);
        String page = made.header("Location").replaceAll("^.*(/desk/purchase/.*)$", "$1");
        act(office, page, "submit", 0);
        String body = with(office).get(page).asString();
        String supplier = body.replaceAll("(?s).*<option value=\"([0-9]+)\">" + name + "<.*", "$1");
        form(office)
                .formParam("supplier", supplier)
                .formParam("price-1", "400")
                .post(page + "/quotes")
                .then()
                .statusCode(303);
        String quote =
                with(office)
                        .get(page)
                        .asString()
                        .replaceAll("(?s).*name=\"quote\" value=\"([0-9]+)\".*", "$1");
        form(office)
                .formParam("quote", quote)
                .post(page + "/choice")
                .then()
                .statusCode(400)
                .body(containsString("少于三家报价"));
        form(office)
                .formParam("quote", quote)
                .formParam("why", "独家")
                .post(page + "/choice")
                .then()
                .statusCode(303);
        act(token(DISTRICT, Role.DISTRICT_LEADERSHIP), page, "agree", 2);
        act(office, page, "order", 3);
        return page;
    }

    private Response ask(String token, String unit, String... fields) {
        RequestSpecification form =
                form(token)
                        .formParam("unit", unit)
                        .formParam("year", 2026)
                        .formParam("source", "district")
                        .formParam("stations", station + " 2");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/desk/purchase/new");
    }

    private static void act(String token, String page, String event, int seen) {
        form(token)
                .formParam("verb", "event")
                .formParam("event", event)
                .formParam("seen", seen)
                .post(page + "/act")
                .then()
                .statusCode(303);
    }

    private Response receive(String purchase, String good, String damaged, String note) {
        return with(officer)
                .multiPart("purchase", purchase)
                .multiPart("line", "1")
                .multiPart("station", station)
                .multiPart("good", good)
                .multiPart("damaged", damaged)
                .multiPart("note", note)
                .post("/desk/purchase/receive");
    }

    private Response supplier(String name, String credit) {
        return form(office)
                .formParam("unit", DISTRICT)
                .formParam("name", name)
                .formParam("credit", credit)
                .post("/desk/purchase/suppliers");
    }

    private static String credit() {
        return "91110"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .toUpperCase(Locale.ROOT)
                        .substring(0, 13);
    }

    private String token(String unit, Role role) {
        Account account = people.person();
        people.hold(account, new HeldRole(role, unit, LocalDate.now(clock), Optional.empty()));
        return people.token(account);
    }

    private static RequestSpecification form(String token) {
        return with(token).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
