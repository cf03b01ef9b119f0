package org.nuanyi.cabinet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.DeskRequests.form;
import static org.nuanyi.testing.DeskRequests.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.PaperCabinet;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.SomeItem;
import org.nuanyi.supply.Stores;

/** Visits at the desk: a restock by the numbers of the cabinet, a door opened with a reason. */
@QuarkusTest
class VisitPagesTest {

    private static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.empty()),
                    Reach.everything(),
                    Reach.everything());

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Items items;
    @Inject Stores stores;
    @Inject Papers papers;
    @Inject Cabinets cabinets;
    @Inject Hearing hearing;

    private final String id = "visit-" + UUID.randomUUID().toString().substring(0, 8);
    private final PaperCabinet device = new PaperCabinet(id);
    private String unit = "";
    private long store;
    private String officer = "";

    /** With room for 50 cups, of which there are 30, and 100 more in the store of the unit. */
    @BeforeEach
    void a_cabinet_on_line() {
        NewStation at =
                StationExamples.of(
                        StationExamples.profile("有柜子的驿站"), Standing.OPEN, "visits " + id);
        unit = at.profile().unit();
        items.add(OFFICE, unit, SomeItem.of(id, "纸杯 " + id));
        cabinets.add(OFFICE, id, stations.register(OFFICE, at).code(), "一层大厅");
        cabinets.plan(OFFICE, id, List.of(new Lane(1, id, LaneKind.DISPENSE, 50)));
        store = stores.ofUnit(OFFICE, unit).id();
        received(store, 100);
        received(stores.ofCabinet(OFFICE, unit, id).id(), 30);
        hear(device.connection(now(), "online", 1));
        holds(30);
        officer = token(Role.UNIT_OFFICER, unit);
    }

    private void received(long where, int pieces) {
        papers.receive(
                OFFICE,
                new Heading(UUID.randomUUID(), where, LocalDate.now(clock), ""),
                List.of(new Pieces(Lot.of(id), pieces)));
    }

    private Instant now() {
        return clock.instant();
    }

    private void hear(Paper paper) {
        try {
            hearing.take(List.of(paper.spoken()));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private void holds(int pieces) {
        hear(device.snapshot(now(), List.of(PaperCabinet.lane(1, "dispense", id, pieces))));
    }

    @Test
    @DisplayName("补货：缺多少先算好；门关上、数报来，写明差别，账就跟着柜子走")
    void a_restock_ends_in_the_books_by_what_the_cabinet_counted() {
        with(officer)
                .get("/desk/cabinets/" + id + "/restock?store=" + store)
                .then()
                .statusCode(200)
                .body(containsString("30 / 50"), containsString("name=\"pieces-1\" value=\"20\""));
        UUID key = UUID.randomUUID();
        restock(key, "五十").then().statusCode(400).body(containsString("请写带几件"));

        String visit = restock(key, "20").then().statusCode(303).extract().header("Location");
        assertThat(restock(key, "20").header("Location")).isEqualTo(visit);

        hear(device.response(now(), key, "acked"));
        hear(device.response(now(), key, "opened"));
        with(officer)
                .get(visit)
                .then()
                .body(containsString("门已打开"), containsString("http-equiv=\"refresh\""));
        form(officer).formParam("why", "").post(visit + "/finish").then().statusCode(409);
        hear(device.response(now(), key, "closed", "pieces", 0));
        holds(48);
        with(officer)
                .get(visit)
                .then()
                .body(
                        containsString("−2"),
                        containsString("请写明原因"),
                        not(containsString("http-equiv=\"refresh\"")));
        form(officer).formParam("why", " ").post(visit + "/finish").then().statusCode(400);
        form(officer).formParam("why", "两只压坏了").post(visit + "/finish").then().statusCode(303);

        with(officer)
                .get(visit)
                .then()
                .body(containsString("两只压坏了"), not(containsString("/finish")));
        with(officer)
                .get("/desk/supply/stores/" + store)
                .then()
                .body(containsString("82 个"), containsString("纸杯 " + id));
    }

    @Test
    @DisplayName("远程开门：不写原因不开；写了，谁为什么开都看得到；负责人只能看，别的单位看不到")
    void a_door_is_opened_from_afar_with_a_reason_by_who_keeps_it() {
        String visits = "/desk/cabinets/" + id + "/visits";
        unlock(" ").then().statusCode(400).body(containsString("请写明为什么开门"));

        String visit = unlock("钥匙落在里面").then().statusCode(303).extract().header("Location");

        with(officer).get(visit).then().statusCode(200).body(containsString("1 号格口"));
        with(officer).get(visits).then().body(containsString("钥匙落在里面"));
        String leader = token(Role.UNIT_LEADER, unit);
        with(leader).get(visits).then().statusCode(200).body(not(containsString("/unlock")));
        with(leader).get("/desk/cabinets/" + id + "/restock").then().statusCode(403);
        String other = token(Role.UNIT_OFFICER, "110101007");
        with(other).get(visits).then().statusCode(404);
        with(other).get(visit).then().statusCode(404);
    }

    @Test
    @DisplayName("离线的柜子开不了门")
    void a_cabinet_that_is_away_is_not_opened() {
        hear(device.connection(now(), "offline", 1));

        unlock("换锁").then().statusCode(400).body(containsString("离线"));
        restock(UUID.randomUUID(), "20").then().statusCode(400).body(containsString("离线"));
    }

    @Test
    @DisplayName("柜里和账上不一样：看得到差多少，写明原因，改账")
    void a_difference_is_explained_and_the_books_follow() {
        holds(27);
        String visits = "/desk/cabinets/" + id + "/visits";
        with(officer).get(visits).then().body(containsString("柜里和账上不一样"));

        settle(" ").then().statusCode(400).body(containsString("为什么不一样"));
        settle("受潮三个，扔了").then().statusCode(303);

        with(officer).get(visits).then().body(not(containsString("柜里和账上不一样")));
    }

    private Response restock(UUID key, String pieces) {
        return form(officer)
                .formParam("key", key)
                .formParam("store", store)
                .formParam("lot-1", "|")
                .formParam("pieces-1", pieces)
                .post("/desk/cabinets/" + id + "/restock");
    }

    private Response unlock(String reason) {
        return form(officer)
                .formParam("key", UUID.randomUUID())
                .formParam("lane", "1")
                .formParam("reason", reason)
                .post("/desk/cabinets/" + id + "/visits/unlock");
    }

    private Response settle(String why) {
        return form(officer)
                .formParam("key", UUID.randomUUID())
                .formParam("why", why)
                .post("/desk/cabinets/" + id + "/visits/settle");
    }

    private String token(Role role, String of) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account account = people.person();
        LocalDate since = LocalDate.now(clock).minusDays(1);
        people.hold(account, new HeldRole(role, of, since, Optional.empty()));
        return people.token(account);
    }
}
