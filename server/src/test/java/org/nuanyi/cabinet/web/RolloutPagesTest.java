package org.nuanyi.cabinet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.DeskRequests.form;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.testing.TestScopes;

/** A plan of lanes that comes to three cabinets, at the desk. */
@QuarkusTest
@DisplayName("桌面上推送格口配置")
class RolloutPagesTest {

    private static final String PATH = "/desk/cabinets/rollouts";

    @Inject Stations stations;
    @Inject Cabinets cabinets;
    @Inject Hearing hearing;
    @Inject Items items;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String officer = "";
    private final String item = "item-" + random();
    private final List<String> three = Stream.generate(() -> "r" + random()).limit(3).toList();

    @BeforeEach
    void threeCabinetsOfWhichTheLastIsOnline() {
        people = new SomePeople(jdbi, clock, sealing);
        officer = token(SomePeople.DONGSI);
        StationCode station =
                stations.register(
                                TestScopes.EVERYTHING,
                                new NewStation(
                                        StationExamples.profile(
                                                "推送驿站",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                SomePeople.DONGSI),
                                        Standing.OPEN,
                                        new Origin(Provenance.ENTERED, "test", random()),
                                        Optional.empty()))
                        .code();
        items.add(
                TestScopes.EVERYTHING,
                SomePeople.DONGSI,
                new Item(
                        item,
                        "口罩",
                        item,
                        "个",
                        "piece",
                        ItemCategory.OTHER,
                        10,
                        false,
                        Optional.empty(),
                        Optional.empty()));
        three.forEach(id -> cabinets.add(TestScopes.EVERYTHING, id, station, "大厅"));
        speaking(2).comesOnline(0);
    }

    private SpeakingCabinet speaking(int number) {
        return new SpeakingCabinet(three.get(number), hearing, clock);
    }

    @Test
    @DisplayName("正常的柜子先改；改过的没确认，要勾“仍然放行”才有下一组")
    void the_next_group_waits_for_those_that_have_the_plan() {
        String page = made(UUID.randomUUID().toString());
        assertThat(planned()).isEmpty();

        release(page, "1").statusCode(303);
        assertThat(planned()).hasSize(2).contains(three.getLast());
        get(page).body(containsString("还没确认新配置")).body(containsString("仍然放行"));

        release(page, "2").statusCode(409).body(containsString("还有问题"));
        assertThat(planned()).hasSize(2);
        release(page, "2", "anyway", "yes").statusCode(303);
        assertThat(planned()).hasSize(3);
        get(page).body(containsString("全部完成")).body(not(containsString("/release")));
    }

    @Test
    @DisplayName("停了就没有放行的按钮；旧页面上按了也不放行")
    void what_was_stopped_offers_nothing_more() {
        String page = made(UUID.randomUUID().toString());

        form(officer).post(page + "/stop").then().statusCode(303);

        get(page).body(containsString("已停止")).body(not(containsString("/release")));
        release(page, "1").statusCode(409).body(containsString("已经停了"));
        assertThat(planned()).isEmpty();
    }

    @Test
    void sent_twice_it_is_one_and_what_is_missing_is_said() {
        String key = UUID.randomUUID().toString();
        assertThat(made(key)).isEqualTo(made(key));

        make(key, "", item).statusCode(400).body(containsString("起个名字"));
        make(UUID.randomUUID().toString(), "没有物资", "")
                .statusCode(400)
                .body(containsString("从目录里选"))
                .body(containsString("value=\"没有物资\""))
                .body(containsString("value=\"" + three.getFirst() + "\" checked"));
    }

    @Test
    void another_unit_sees_none_of_it() {
        String page = made(UUID.randomUUID().toString());
        String elsewhere = token("110101007");

        form(elsewhere).get(page).then().statusCode(404);
        form(elsewhere).formParam("group", "1").post(page + "/release").then().statusCode(404);
        form(elsewhere).get(PATH + "/new").then().body(not(containsString(three.getFirst())));
    }

    private List<String> planned() {
        List<Lane> lanes = List.of(new Lane(1, item, LaneKind.DISPENSE, 30));
        return three.stream()
                .filter(id -> cabinets.lanes(TestScopes.EVERYTHING, id).equals(lanes))
                .toList();
    }

    private String made(String key) {
        String to = make(key, "冬季", item).statusCode(303).extract().header("Location");
        return to.substring(to.indexOf(PATH));
    }

    private ValidatableResponse make(String key, String name, String item) {
        return form(officer)
                .formParam("key", key)
                .formParam("name", name)
                .formParam("number-1", "1")
                .formParam("item-1", item)
                .formParam("kind-1", "dispense")
                .formParam("capacity-1", "30")
                .formParam("cabinet", three)
                .post(PATH + "/new")
                .then();
    }

    private ValidatableResponse release(String page, String group, String... more) {
        RequestSpecification request = form(officer).formParam("group", group);
        if (more.length > 0) {
            request.formParam(more[0], more[1]);
        }
        return request.post(page + "/release").then();
    }

    private ValidatableResponse get(String page) {
        return form(officer).get(page).then().statusCode(200);
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private String token(String unit) {
        Account account = people.person();
        people.hold(
                account,
                new HeldRole(
                        Role.UNIT_OFFICER,
                        unit,
                        LocalDate.now(clock).minusDays(1),
                        Optional.empty()));
        return people.token(account);
    }
}
