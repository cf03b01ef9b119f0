package org.nuanyi.supply.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.DeskRequests.form;
import static org.nuanyi.testing.DeskRequests.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

/** Supplies at the desk: what is sent twice, what is wrong, what is whose. */
@QuarkusTest
class SupplyPagesTest {

    private static final String DISTRICT = "110101";
    private static final String UNIT = "110101007";

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private String office = "";
    private String officer = "";
    private String item = "";
    private String store = "";

    @BeforeEach
    void an_item_with_a_day_and_a_store_of_a_unit() {
        office = token(Role.DISTRICT_OFFICE, DISTRICT);
        officer = token(Role.UNIT_OFFICER, UNIT);
        item = "pages-" + UUID.randomUUID().toString().substring(0, 8);
        item(item).then().statusCode(303);
        store = opened(officer, UNIT);
    }

    @DisplayName("同一张入库单送两次，是一张")
    @Test
    void a_form_that_is_sent_twice_is_one_paper() {
        String key = UUID.randomUUID().toString();
        Response first = receive(key, "2027-06-30", "40");
        first.then().statusCode(303);
        assertThat(first.header("Location")).endsWith("/desk/supply/papers/" + key);

        assertThat(receive(key, "2027-06-30", "40").header("Location"))
                .isEqualTo(first.header("Location"));

        with(officer)
                .get(store)
                .then()
                .body(
                        containsString("<b>水 " + item),
                        containsString("40 瓶"),
                        not(containsString("80 瓶")));
    }

    @DisplayName("写错了：说清楚哪里错，写过的都还在")
    @Test
    void what_is_wrong_is_said_and_what_was_written_stays() {
        item("No Code").then().statusCode(400).body(containsString("编码用小写字母"));
        item(item).then().statusCode(400).body(containsString("没有用过"));
        receive(UUID.randomUUID().toString(), "", "40")
                .then()
                .statusCode(400)
                .body(containsString("请填写有效期"), containsString("value=\"40\""));
        receive(UUID.randomUUID().toString(), "2027-06-30", "四十")
                .then()
                .statusCode(400)
                .body(containsString("数量写整数"), containsString("value=\"四十\""));
        form(officer)
                .formParam("key", UUID.randomUUID())
                .formParam("on", LocalDate.now(clock).plusDays(1).toString())
                .formParam("item-1", item)
                .formParam("expires-1", "2027-06-30")
                .formParam("pieces-1", "1")
                .post(store + "/papers/receive")
                .then()
                .statusCode(400)
                .body(containsString("日期不能晚于今天"));
    }

    @DisplayName("单据撤销以后，库里没有了，单据还在")
    @Test
    void an_undone_paper_stays_to_be_seen() {
        String paper = receive(UUID.randomUUID().toString(), "2027-06-30", "40").header("Location");
        form(officer)
                .formParam("why", " ")
                .post(paper + "/undo")
                .then()
                .statusCode(400)
                .body(containsString("请写明原因"));
        form(officer).formParam("why", "写错了").post(paper + "/undo").then().statusCode(303);

        with(officer).get(paper).then().body(containsString("已撤销"), containsString("写错了"));
        with(officer).get(store).then().body(not(containsString("<b>水 " + item)));
        form(officer)
                .formParam("why", "再来")
                .post(paper + "/undo")
                .then()
                .statusCode(400)
                .body(containsString("这张单据已经撤销"));
    }

    @DisplayName("停用以后不再入库；别的单位看不到库房，负责人只能看")
    @Test
    void a_retired_item_is_not_received_and_a_store_is_its_units() {
        form(office).post("/desk/supply/items/" + item + "/retire").then().statusCode(303);
        receive(UUID.randomUUID().toString(), "2027-06-30", "1")
                .then()
                .statusCode(400)
                .body(containsString("已停用"));
        with(token(Role.UNIT_OFFICER, SomePeople.DONGSI)).get(store).then().statusCode(404);
        String leader = token(Role.UNIT_LEADER, UNIT);
        with(leader).get(store).then().statusCode(200).body(not(containsString("papers/receive")));
        with(leader).get(store + "/papers/receive").then().statusCode(403);
    }

    @DisplayName("发给区里：区里签收，发货单位签收前可以撤回")
    @Test
    void what_is_sent_to_another_unit_is_had_back_until_it_is_accepted() {
        receive(UUID.randomUUID().toString(), "2027-06-30", "40").then().statusCode(303);
        String first = sent();
        with(officer).get(first).then().body(containsString("撤回这批货"), containsString("待签收"));
        form(officer)
                .formParam("verb", "event")
                .formParam("event", "take-back")
                .formParam("seen", "0")
                .formParam("comment", "发错了")
                .post(first + "/act")
                .then()
                .statusCode(303);
        with(officer).get(first).then().body(containsString("已撤回"));

        String second = sent();
        form(office)
                .formParam("seen", "0")
                .formParam("good-1", "3")
                .formParam("damaged-1", "1")
                .formParam("note", "压坏一瓶，少一瓶")
                .post(second + "/accept")
                .then()
                .statusCode(303);
        with(officer).get(second).then().body(containsString("1 瓶"), containsString("已签收"));
    }

    private String sent() {
        Response sent =
                form(officer)
                        .formParam("key", UUID.randomUUID())
                        .formParam("to", DISTRICT)
                        .formParam("on", LocalDate.now(clock).toString())
                        .formParam("held-1", "yes")
                        .formParam("item-1", item)
                        .formParam("batch-1", "A")
                        .formParam("expires-1", "2027-06-30")
                        .formParam("pieces-1", "5")
                        .post(store + "/send");
        sent.then().statusCode(303);
        return sent.header("Location");
    }

    private Response item(String code) {
        return form(office)
                .formParam("code", code)
                .formParam("name", "水 " + code)
                .formParam("english", "Water " + code)
                .formParam("piece", "瓶")
                .formParam("piece_english", "bottle")
                .formParam("category", "drink")
                .formParam("pack", "24")
                .formParam("dated", "yes")
                .post("/desk/supply/items");
    }

    private String opened(String token, String place) {
        return form(token).formParam("place", place).post("/desk/supply/stores").header("Location");
    }

    private Response receive(String key, String expires, String pieces) {
        return form(officer)
                .formParam("key", key)
                .formParam("on", LocalDate.now(clock).toString())
                .formParam("item-1", item)
                .formParam("batch-1", "A")
                .formParam("expires-1", expires)
                .formParam("pieces-1", pieces)
                .post(store + "/papers/receive");
    }

    private String token(Role role, String unit) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account account = people.person();
        LocalDate since = LocalDate.now(clock).minusDays(1);
        people.hold(account, new HeldRole(role, unit, since, Optional.empty()));
        return people.token(account);
    }
}
