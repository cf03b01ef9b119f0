package org.nuanyi.supply.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.DeskRequests.form;
import static org.nuanyi.testing.DeskRequests.with;
import static org.nuanyi.testing.TestScopes.everythingAs;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.supply.Level;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.LevelFilter;
import org.nuanyi.supply.Levels;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.Used;

/**
 * Replenishing at the desk: who may what, what is wrong, what is said of a number. Each test has a
 * unit of its own, as a unit has one proposal in a week.
 */
@QuarkusTest
class ReplenishPagesTest {

    private static final String LIST = "/desk/supply/replenish";
    private static final Scope ANYBODY = everythingAs("somebody else", "unit-officer");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Scopes scopes;
    @Inject Items items;
    @Inject Stores stores;
    @Inject Papers papers;
    @Inject Levels levels;

    private final String item = "again-" + UUID.randomUUID().toString().substring(0, 8);
    private String code = "";
    private long store;

    @DisplayName("从生成到发货：改数、去掉、提交、别人同意、发一次，单子和配货单都在")
    @Test
    void from_the_proposal_to_the_shipments() {
        String unit = "110101013";
        String officer = token(Role.UNIT_OFFICER, unit);
        String leader = token(Role.UNIT_LEADER, unit);
        lacking(unit, new Level(10, 30));
        with(officer).get(LIST).then().body(containsString("生成本周建议"));
        String proposal = made(officer, unit);

        with(officer)
                .get(proposal)
                .then()
                .statusCode(200)
                .body(
                        containsString("待提交"),
                        containsString("为什么是 40"),
                        containsString("补货点 10、目标 30 是人工设定的"),
                        containsString(
                                "现有 0 + 在途 0 = 0，不超过补货点 10，补到目标：30 − 0 = 30，按每箱 20 凑整箱 = 40"),
                        containsString("库房不够"));
        change(officer, proposal, "40", "25", "有活动").then().statusCode(303);
        with(officer)
                .get(proposal)
                .then()
                .body(containsString("value=\"25\""), containsString("改：有活动"));
        act(leader, proposal, "submit", 0, "").then().statusCode(400);
        act(officer, proposal, "submit", 0, "请看").then().statusCode(303);
        with(leader).get("/desk").then().body(containsString("补货建议待您同意"));
        act(officer, proposal, "agree", 1, "").then().statusCode(400);
        act(leader, proposal, "return", 1, "").then().statusCode(400).body(containsString("请写明理由"));
        act(leader, proposal, "agree", 0, "").then().statusCode(409);
        act(leader, proposal, "agree", 1, "").then().statusCode(303);
        act(officer, proposal, "release", 2, "")
                .then()
                .statusCode(400)
                .body(containsString("库房不够，还差："), containsString("25 个"));
        receive(stores.ofUnit(ANYBODY, unit).id(), 100);
        with(officer).get(proposal + "?part=store").then().body(containsString("100 个"));
        act(officer, proposal, "release", 2, "").then().statusCode(303);
        act(officer, proposal, "release", 2, "").then().statusCode(303);

        with(officer)
                .get(proposal)
                .then()
                .body(
                        containsString("配送中"),
                        containsString("待签收 1"),
                        containsString("25 个"),
                        containsString("/picks/0.pdf"));
        Response pdf = with(leader).get(proposal + "/picks/0.pdf");
        pdf.then().statusCode(200).contentType("application/pdf");
        assertThat(pdf.asByteArray()).startsWith("%PDF".getBytes());
        with(officer).get(proposal + "/picks/7.pdf").then().statusCode(404);
        with(officer).get(LIST + "?state=shipped").then().body(containsString(proposal + "\""));
        with(officer).get(LIST + "?state=draft").then().body(not(containsString(proposal + "\"")));
    }

    @DisplayName("写错了：说清楚哪一站哪一样，写过的都还在，什么也没变")
    @Test
    void what_is_wrong_names_the_line_and_loses_nothing() {
        String unit = "110101014";
        String officer = token(Role.UNIT_OFFICER, unit);
        lacking(unit, new Level(10, 30));
        String proposal = made(officer, unit);

        change(officer, proposal, "40", "十二", "少一点")
                .then()
                .statusCode(400)
                .body(
                        containsString("再来驿站，杯 " + item + "：数量写整数"),
                        containsString("value=\"十二\""),
                        containsString("value=\"少一点\""));
        change(officer, proposal, "40", "12", " ")
                .then()
                .statusCode(400)
                .body(containsString("请写明原因"), containsString("value=\"12\""));
        change(officer, proposal, "40", "40", "").then().statusCode(303);
        added(officer, proposal, "99999999", "3")
                .then()
                .statusCode(400)
                .body(containsString("本单位驿站的 8 位编号"), containsString("value=\"99999999\""));
        added(officer, proposal, code, "三")
                .then()
                .statusCode(400)
                .body(containsString("数量写整数"), containsString("value=\"三\""));
        with(officer)
                .get(proposal)
                .then()
                .body(containsString("value=\"40\""), not(containsString("改：")));

        added(officer, proposal, code, "3").then().statusCode(303);
        with(officer).get(proposal).then().body(containsString("改：加上"));
        dropped(officer, proposal).then().statusCode(303);
        with(officer)
                .get(proposal)
                .then()
                .body(containsString("没有要配发的物资"), containsString("改：不送了"));
        act(officer, proposal, "submit", 0, "").then().statusCode(400);
        act(officer, proposal, "withdraw", 0, "不用了").then().statusCode(303);
        change(officer, proposal, "0", "5", "又要").then().statusCode(400);
    }

    @DisplayName("翻页时一起保存；看到的数别人改过，没动的不覆盖")
    @Test
    void what_was_not_touched_stays_as_somebody_else_made_it() {
        String unit = "110101015";
        String officer = token(Role.UNIT_OFFICER, unit);
        lacking(unit, new Level(10, 30));
        String proposal = made(officer, unit);
        change(token(Role.UNIT_OFFICER, unit), proposal, "40", "60", "要多").then().statusCode(303);

        change(officer, proposal, "40", "40", "看过").then().statusCode(303);

        with(officer).get(proposal).then().body(containsString("value=\"60\""));
        Response next =
                form(officer).formParam("page", "1").formParam("go", "2").post(proposal + "/lines");
        assertThat(next.header("Location")).endsWith("?part=lines&page=2");
    }

    @DisplayName("什么都不缺，说不用补货；别的单位的看不到、生成不了、改不了；领导只能看")
    @Test
    void a_proposal_is_its_units() {
        String unit = "110101016";
        String officer = token(Role.UNIT_OFFICER, unit);
        lacking(unit, new Level(10, 30));
        receive(store, 11);
        form(officer)
                .formParam("unit", unit)
                .post(LIST)
                .then()
                .statusCode(200)
                .body(containsString("这周不用补货"));
        levels.set(ANYBODY, store, item, new Level(11, 30), "大站");
        String proposal = made(officer, unit);
        String stranger = token(Role.UNIT_OFFICER, SomePeople.DONGSI);

        with(stranger).get(proposal).then().statusCode(404);
        change(stranger, proposal, "20", "1", "改").then().statusCode(404);
        form(stranger).formParam("unit", unit).post(LIST).then().statusCode(400);
        with(stranger).get(LIST).then().body(not(containsString(proposal)));
        String leader = token(Role.UNIT_LEADER, unit);
        with(leader).get(proposal).then().body(not(containsString("name=\"pieces-")));
        change(leader, proposal, "20", "1", "改").then().statusCode(403);
        with(token(Role.DISTRICT_LEADERSHIP, "110101"))
                .get(proposal)
                .then()
                .statusCode(200)
                .body(not(containsString("value=\"submit\"")));
        with(officer).get("/desk/supply").then().body(containsString("补货建议待办"));
        with(officer).get("/desk").then().body(containsString("补货建议待修改、提交"));
    }

    @DisplayName("水平：为什么是这个数；人工设定留名，恢复按用量；写错不丢")
    @Test
    void a_level_says_why_it_is_and_who_set_it() {
        String unit = "110101012";
        String officer = token(Role.UNIT_OFFICER, unit);
        store(unit);
        receive(store, 200, 95);
        use(60, 60);
        String page = "/desk/supply/stores/" + store + "/levels";

        with(officer)
                .get(page)
                .then()
                .body(
                        containsString("用了 60 个，其中 0 天断货"),
                        containsString("⌈60 × 90 ÷ 90⌉ = 60，每天约 0.7"),
                        containsString("⌈60 × 14 ÷ 90⌉ = 10"),
                        containsString("10 + 10 = 20"),
                        containsString("按用量"));
        set(officer, page, "30", "20", "大站")
                .then()
                .statusCode(400)
                .body(containsString("大于补货点"), containsString("value=\"大站\""));
        set(officer, page, "", "20", "大站").then().statusCode(400).body(containsString("补货点写整数"));
        set(officer, page, "30", "90", " ")
                .then()
                .statusCode(400)
                .body(containsString("请写明原因"), containsString("value=\"90\""));
        set(officer, page, "30", "90", "大站").then().statusCode(303);
        with(officer)
                .get(page + "?item=" + item)
                .then()
                .body(
                        containsString("人工"),
                        containsString("：大站"),
                        containsString("恢复按用量"),
                        containsString("补货点 30，目标 90"));
        with(officer)
                .get(LIST + "/levels?hand=yes&unit=" + unit)
                .then()
                .body(containsString("再来驿站"), containsString("：大站"));
        with(officer)
                .get(LIST + "/levels?item=no-such&unit=" + unit)
                .then()
                .body(not(containsString("再来驿站")));
        form(officer).formParam("item", item).post(page + "/release").then().statusCode(303);
        with(officer).get(page).then().body(containsString("10 + 10 = 20"));
        form(officer).formParam("item", item).post(page + "/release").then().statusCode(404);
        with(token(Role.UNIT_LEADER, unit))
                .get(page)
                .then()
                .body(not(containsString("name=\"threshold\"")));
        with(token(Role.UNIT_OFFICER, SomePeople.DONGSI)).get(page).then().statusCode(404);
    }

    @DisplayName("线路：按写的数字排；同一个数字、重名都说清楚，写过的不丢")
    @Test
    void a_route_has_its_stops_in_the_order_of_the_numbers() {
        String unit = "110101012";
        String officer = token(Role.UNIT_OFFICER, unit);
        long first = store(unit);
        long second = store(unit);
        String name = "线路 " + item;

        route(officer, unit, name, first, "2", second, "2.0")
                .then()
                .statusCode(400)
                .body(containsString("不能写两次"), containsString("value=\"2.0\""));
        route(officer, unit, " ", first, "2", second, "1")
                .then()
                .statusCode(400)
                .body(containsString("请写线路的名字"));
        route(officer, unit, name, first, "2", second, "1.5").then().statusCode(303);
        route(officer, unit, name, first, "1", second, "")
                .then()
                .statusCode(400)
                .body(containsString("重名"));

        String list = with(officer).get(LIST + "/routes?unit=" + unit).asString();
        assertThat(list).contains(name, "2 站");
        String path = list.replaceAll("(?s).*id=\"route-([0-9]+)\">" + name + ".*", "$1");
        with(officer)
                .get(LIST + "/routes/" + path)
                .then()
                .body(
                        containsString("name=\"at-%d\" value=\"1\"".formatted(second)),
                        containsString("name=\"at-%d\" value=\"2\"".formatted(first)));
        with(token(Role.UNIT_OFFICER, SomePeople.DONGSI))
                .get(LIST + "/routes/" + path)
                .then()
                .statusCode(404);
        form(officer).post(LIST + "/routes/" + path + "/remove").then().statusCode(303);
        with(officer).get(LIST + "/routes/" + path).then().statusCode(404);
    }

    @DisplayName("英文页面是英文的")
    @Test
    void the_pages_speak_english() {
        String officer = token(Role.UNIT_OFFICER, "110101012");
        for (String path : List.of("", "/levels", "/routes", "/routes/new")) {
            given().cookie("nuanyi_session", officer)
                    .header("Accept-Language", "en")
                    .get(LIST + path)
                    .then()
                    .statusCode(200)
                    .body(containsString("Replenish"), not(containsString("补货点")));
        }
    }

    private Response route(
            String token, String unit, String name, long first, String at, long second, String as) {
        return form(token)
                .formParam("unit", unit)
                .formParam("name", name)
                .formParam("at-" + first, at)
                .formParam("at-" + second, as)
                .post(LIST + "/routes/new");
    }

    private Response set(String token, String page, String threshold, String target, String why) {
        return form(token)
                .formParam("item", item)
                .formParam("threshold", threshold)
                .formParam("target", target)
                .formParam("why", why)
                .post(page);
    }

    private Response change(String token, String proposal, String was, String is, String why) {
        return form(token)
                .formParam("page", "1")
                .formParam("was-" + store + "-" + item, was)
                .formParam("pieces-" + store + "-" + item, is)
                .formParam("why", why)
                .post(proposal + "/lines");
    }

    private Response dropped(String token, String proposal) {
        return form(token)
                .formParam("page", "1")
                .formParam("drop-" + store + "-" + item, "yes")
                .formParam("why", "不送了")
                .post(proposal + "/lines");
    }

    private Response added(String token, String proposal, String code, String pieces) {
        return form(token)
                .formParam("added-station", code)
                .formParam("added-item", item)
                .formParam("added-pieces", pieces)
                .formParam("added-why", "加上")
                .post(proposal + "/added");
    }

    private Response act(String token, String proposal, String event, int seen, String comment) {
        return form(token)
                .formParam("verb", "event")
                .formParam("event", event)
                .formParam("seen", seen)
                .formParam("comment", comment)
                .post(proposal + "/act");
    }

    private String made(String token, String unit) {
        Response made = form(token).formParam("unit", unit).post(LIST);
        made.then().statusCode(303);
        return made.header("Location").replaceAll("^https?://[^/]+", "");
    }

    /**
     * The store of a new station, with a level for something of which it has none; nothing else of
     * the unit lacks, whatever other tests set.
     */
    private void lacking(String unit, Level level) {
        levels.page(ANYBODY, new LevelFilter(unit, Optional.empty(), true), 1_000, 0)
                .forEach(set -> levels.release(ANYBODY, set.store(), set.item()));
        store(unit);
        levels.set(ANYBODY, store, item, level, "小站");
    }

    private long store(String unit) {
        if (items.find(item).isEmpty()) {
            items.add(
                    ANYBODY,
                    "110101",
                    new Item(
                            item,
                            "杯 " + item,
                            "Cup " + item,
                            "个",
                            "piece",
                            ItemCategory.OTHER,
                            20,
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
        StationCode station = new SomeKeepers(scopes, clock, sealing).station("再来驿站", unit);
        code = station.value();
        store = stores.ofStation(ANYBODY, station).id();
        return store;
    }

    private void receive(long where, long pieces) {
        receive(where, pieces, 0);
    }

    private void receive(long where, long pieces, int daysAgo) {
        papers.receive(ANYBODY, heading(where, daysAgo), List.of(new Pieces(Lot.of(item), pieces)));
    }

    private void use(long pieces, int daysAgo) {
        papers.use(ANYBODY, heading(store, daysAgo), List.of(new Used(item, pieces)));
    }

    private Heading heading(long where, int daysAgo) {
        return new Heading(UUID.randomUUID(), where, LocalDate.now(clock).minusDays(daysAgo), "");
    }

    private String token(Role role, String unit) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account account = people.person();
        LocalDate since = LocalDate.now(clock).minusDays(1);
        people.hold(account, new HeldRole(role, unit, since, Optional.empty()));
        return people.token(account);
    }
}
