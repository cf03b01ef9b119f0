package org.nuanyi.cabinet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.DeskRequests.form;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.ProvisionResult;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.SomeItem;
import org.nuanyi.testing.TestScopes;

/** Smart cabinets at the desk: what its users are told, and what they may do. */
@QuarkusTest
@DisplayName("桌面上的智能柜")
class CabinetPagesTest {

    private static final String DISTRICT = "110101";
    private static final Pattern TOKEN = Pattern.compile("<code class=\"[^\"]*\">([^<]+)</code>");

    @Inject Stations stations;
    @Inject Cabinets cabinets;
    @Inject Provisioning provisioning;
    @Inject Openings openings;
    @Inject Members members;
    @Inject Hearing hearing;
    @Inject Items items;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String station = "";
    private String officer = "";
    private String item = "";
    private String id = "";
    private SpeakingCabinet cabinet;

    @BeforeEach
    void aCabinetStandsAtAStation() {
        people = new SomePeople(jdbi, clock, sealing);
        station =
                stations.register(
                                TestScopes.EVERYTHING,
                                new NewStation(
                                        StationExamples.profile(
                                                "智能柜驿站",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                SomePeople.DONGSI),
                                        Standing.OPEN,
                                        new Origin(Provenance.ENTERED, "test", random()),
                                        Optional.empty()))
                        .code()
                        .value();
        officer = token(SomePeople.DONGSI, Role.UNIT_OFFICER);
        item = "item-" + random();
        items.add(TestScopes.EVERYTHING, DISTRICT, SomeItem.of(item, "名字 " + item));
        id = "p" + random();
        add(officer, id, station, "二层<茶水间>").statusCode(303).header("Location", endsWith(id));
        cabinet = new SpeakingCabinet(id, hearing, clock);
    }

    @Test
    @DisplayName("新增：柜号、驿站、位置，错了说得清，写过的还在；同一柜号只有一台")
    void a_cabinet_is_set_up_at_a_station_of_the_unit() {
        get(officer, id).body(containsString("二层&lt;茶水间&gt;")).body(containsString("从未上线"));
        add(officer, id, station, "二层<茶水间>").statusCode(303);
        add(officer, id, station, "大厅").statusCode(400).body(containsString("没有用过"));
        add(officer, "Ab", station, "我写的地方")
                .statusCode(400)
                .body(containsString("小写字母"))
                .body(containsString("我写的地方"));
        add(officer, "limits", station, "大厅").statusCode(400);
        add(officer, "x" + random(), "12", "大厅").statusCode(400).body(containsString("8 位数字"));
        add(officer, "x" + random(), station, " ").statusCode(400).body(containsString("放在哪里"));
        String elsewhere = token("110101007", Role.UNIT_OFFICER);
        add(elsewhere, "x" + random(), station, "大厅").statusCode(400);
    }

    @Test
    @DisplayName("配置格口：一行一格，没写编号的不算；不用脚本也能再加几行")
    void lanes_are_written_in_rows() {
        plan(
                        0,
                        "do",
                        "save",
                        "number-1",
                        "3",
                        "item-1",
                        item,
                        "kind-1",
                        "borrow",
                        "capacity-1",
                        "5",
                        "kind-2",
                        "dispense")
                .statusCode(303);
        assertThat(cabinets.lanes(TestScopes.EVERYTHING, id))
                .containsExactly(new Lane(3, item, LaneKind.BORROW, 5));

        plan(1, "do", "more", "number-1", "7", "item-1", item, "kind-1", "dispense")
                .statusCode(200)
                .body(containsString("name=\"number-1\" value=\"7\""))
                .body(containsString("name=\"number-5\""));
        plan(1, "number-1", "61", "item-1", item, "kind-1", "dispense", "capacity-1", "5")
                .statusCode(400)
                .body(containsString("1 到 60"));
        plan(1, "number-1", "6", "item-1", "", "kind-1", "dispense", "capacity-1", "5")
                .statusCode(400)
                .body(containsString("从目录里选"));
        plan(1, "number-1", "6", "item-1", item, "kind-1", "dispense", "capacity-1", "many")
                .statusCode(400)
                .body(containsString("1 到 1000"));
    }

    @Test
    @DisplayName("别人刚改过配置：不覆盖，先看新的")
    void who_saw_an_older_plan_is_shown_the_newest() {
        plan(0, "number-1", "3", "item-1", item, "kind-1", "borrow", "capacity-1", "5");
        plan(0, "number-1", "3", "item-1", item, "kind-1", "borrow", "capacity-1", "9")
                .statusCode(409)
                .body(containsString("别人刚改过"))
                .body(containsString("name=\"capacity-1\" value=\"5\""));
    }

    @Test
    @DisplayName("墙上：空格口、告警、离线的都要照看；处理了、补了就不在里面")
    void the_wall_shows_what_needs_looking_after() {
        List<Lane> lanes = List.of(new Lane(1, item, LaneKind.DISPENSE, 10));
        cabinets.plan(TestScopes.EVERYTHING, id, lanes);
        wall("care").body(containsString(id));
        wall("away").body(containsString(id));

        cabinet.comesOnline(1);
        cabinet.counts(lanes, Map.of(1, 0));
        cabinet.isTilted();
        for (String show : List.of("care", "online", "alarms", "empty")) {
            wall(show).body(containsString(id));
        }
        wall("away").body(not(containsString(id)));
        wall("all").body(containsString("21.0 ℃")).body(containsString("paper-1"));

        get(officer, id).body(containsString("柜体倾斜"));
        cabinet.counts(lanes, Map.of(1, 10));
        act("alarms", "kind", "tamper").statusCode(303);
        act("alarms", "kind", "tamper").statusCode(303);
        wall("care").body(not(containsString(id)));
        get(officer, id).body(containsString("10 / 10")).body(not(containsString("已处理</button>")));
    }

    @Test
    @DisplayName("别的单位看不到这台柜子；看得到的领导不能动")
    void other_units_see_nothing_and_leaders_change_nothing() {
        String elsewhere = token("110101007", Role.UNIT_OFFICER);
        get(elsewhere, id).statusCode(404);
        form(elsewhere).post(address(id) + "/retire").then().statusCode(404);
        String leader = token(SomePeople.DONGSI, Role.UNIT_LEADER);
        get(leader, id).statusCode(200).body(not(containsString("/retire")));
        form(leader).post(address(id) + "/retire").then().statusCode(403);
    }

    @Test
    @DisplayName("配网令牌只给一次，谁也不能从缓存里再看到；柜机用它接入")
    void a_token_is_shown_once_and_works() {
        String page =
                act("token")
                        .statusCode(200)
                        .header("Cache-Control", equalTo("no-store"))
                        .body(containsString("24 小时"))
                        .extract()
                        .asString();
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();

        get(officer, id).body(not(containsString(found.group(1))));
        assertThat(provisioning.provision(found.group(1), UUID.randomUUID(), "paper 3", "sn-" + id))
                .isInstanceOf(ProvisionResult.Papers.class);
        get(officer, id).body(containsString("sn-" + id));
    }

    @Test
    @DisplayName("停用：从墙上下来，记录还在，可以恢复")
    void what_is_out_of_service_can_be_brought_back() {
        act("retire").statusCode(303);
        act("retire").statusCode(303);
        wall("all").body(not(containsString(id)));
        wall("retired").body(containsString(id));
        get(officer, id).body(containsString("起停用"));
        act("resume").statusCode(303);
        wall("all").body(containsString(id));
    }

    @Test
    @DisplayName("开柜记录：时间、格口、物资、状态；没有是谁；20 条一页")
    void openings_say_what_and_never_who() {
        cabinets.plan(
                TestScopes.EVERYTHING, id, List.of(new Lane(1, item, LaneKind.EMERGENCY, 50)));
        String member = members.enrol("77" + Integer.toUnsignedString(id.hashCode()));
        for (int time = 0; time < 21; time++) {
            openings.allow(new Asking(UUID.randomUUID(), id, 1, 1, member));
        }

        get(officer, id)
                .body(containsString("排队中"))
                .body(containsString("page=2"))
                .body(not(containsString(member)));
        get(officer, id + "?page=2").body(not(containsString("page=3")));
    }

    @Test
    @DisplayName("限额：区里的办公室定，街道只看；空着就是不限")
    void limits_are_said_by_the_district_office() {
        limit(officer, "2", "5").statusCode(403);
        String office = token(DISTRICT, Role.DISTRICT_OFFICE);
        limit(office, "two", "5").statusCode(400).body(containsString("0 到 9999"));

        limit(office, "2", "").statusCode(303);

        assertThat(cabinets.limits(TestScopes.EVERYTHING))
                .contains(new Limits(Optional.of(item), OptionalInt.of(2), OptionalInt.empty()));
        get(officer, "limits")
                .statusCode(200)
                .body(containsString("名字 " + item))
                .body(not(containsString("保存限额")));
        limit(office, "", "").statusCode(303);
        get(office, "limits").body(not(containsString("<b>名字 " + item)));
    }

    private ValidatableResponse limit(String who, String day, String month) {
        return form(who)
                .formParam("item", item)
                .formParam("day", day)
                .formParam("month", month)
                .post("/desk/cabinets/limits")
                .then();
    }

    private ValidatableResponse add(String who, String id, String station, String place) {
        return form(who)
                .formParam("id", id)
                .formParam("station", station)
                .formParam("place", place)
                .post("/desk/cabinets/new")
                .then();
    }

    private ValidatableResponse plan(long seen, String... fields) {
        return act("plan", fields(seen, fields));
    }

    private static String[] fields(long seen, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "seen";
        all[1] = Long.toString(seen);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }

    private ValidatableResponse act(String what, String... fields) {
        RequestSpecification request = form(officer);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(address(id) + "/" + what).then();
    }

    private ValidatableResponse wall(String show) {
        return form(officer)
                .get("/desk/cabinets?unit=" + SomePeople.DONGSI + "&show=" + show)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String who, String page) {
        return form(who).get(address(page)).then();
    }

    private static String address(String page) {
        return "/desk/cabinets/" + page;
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private String token(String unit, Role role) {
        Account account = people.person();
        people.hold(
                account,
                new HeldRole(role, unit, LocalDate.now(clock).minusDays(1), Optional.empty()));
        return people.token(account);
    }
}
