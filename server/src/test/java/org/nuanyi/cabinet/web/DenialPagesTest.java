package org.nuanyi.cabinet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.cabinet.web.MemberRequests.by;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.web.SomeDoors.Stood;
import org.nuanyi.core.cabinet.DenialReason;
import org.nuanyi.core.cabinet.Opening.Fact;

/** A door that stays shut says why, and what to do now. */
@QuarkusTest
@TestProfile(CabinetProfile.class)
class DenialPagesTest {

    private static final String UNIT = "110101006";
    private static final int MASKS = 1;
    private static final int UMBRELLA = 2;
    private static final int SEWING_KITS = 4;

    @TempDir private static Path folder;

    private static Fleet fleet;

    @Inject SomeDoors some;
    @Inject Openings openings;
    @Inject Cabinets cabinets;
    @Inject Provisioning provisioning;
    @Inject Hearing hearing;
    @Inject Clock clock;

    @BeforeAll
    static void people() {
        fleet = SomeDoors.fleet(0.05);
    }

    @AfterAll
    static void leave() {
        fleet.close();
    }

    // --- by the cabinet

    /** A page of an opening that the cabinet ended so. */
    private String ended(String outcome, String reason) {
        Stood stood = some.stand("不开门驿站");
        String phone = some.phone();
        UUID opening = sent(stood, phone);

        new SpeakingCabinet(stood.id(), hearing, clock).keepsShut(opening, outcome, reason);

        return by(phone).get("/cabinet/openings/" + opening).then().extract().asString();
    }

    private UUID sent(Stood stood, String phone) {
        UUID opening = UUID.randomUUID();
        openings.allow(new Asking(opening, stood.id(), MASKS, 1, some.member(phone)));
        openings.hear(stood.id(), opening, Fact.SENT);
        return opening;
    }

    @ParameterizedTest
    @CsvSource({
        "denied, empty,        这一格是空的,           请选别的格口",
        "denied, busy,         有人正在用这台智能柜,    再点一次",
        "denied, lane,         这一格现在没有了,        重新选一样",
        "denied, journal-full, 现在只开急救格口,        去别的驿站",
        "denied, restarted,    刚刚重新启动,            过一分钟再试",
        "denied, clock,        刚刚重新启动,            过一分钟再试",
        "denied, decided,      已经按自己的名单处理,    再刷一次卡",
        "denied, signature,    没有认出开门的命令,      请刷卡",
        "denied, a-later-one,  可能刚被别人拿完,        再试一次",
        "jammed, blocked,      请不要硬拉,              请换一个格口",
        "jammed, not-opened,   10 秒钟没有人拉门,       听到响声就拉开",
        "jammed, a-later-one,  没有拉开，或者卡住了,    再试一次"
    })
    @DisplayName("智能柜没有开门：为什么，现在怎么办")
    void the_cabinet_said_no_and_the_page_says_why_and_what_to_do(
            String outcome, String reason, String why, String now) {
        assertThat(ended(outcome, reason))
                .contains(why, now, "看这座驿站和附近的驿站", "data-over")
                .contains("href=\"tel:");
    }

    @ParameterizedTest
    @EnumSource(
            value = DenialReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BLOCKED", "NOT_OPENED"})
    void no_reason_of_the_contract_is_without_words(DenialReason reason) {
        assertThat(ended("denied", reason.id())).doesNotContain("可能刚被别人拿完，或者有人正在用");
    }

    @Test
    void what_went_well_offers_no_help() {
        Stood stood = some.stand("开门驿站");
        String phone = some.phone();
        UUID opening = sent(stood, phone);

        by(phone)
                .get("/cabinet/openings/" + opening)
                .then()
                .body(not(containsString("看这座驿站和附近的驿站")));
    }

    @Test
    @DisplayName("英文也说")
    void it_is_said_in_english_too() {
        Stood stood = some.stand("英文驿站");
        String phone = some.phone();
        UUID opening = sent(stood, phone);
        new SpeakingCabinet(stood.id(), hearing, clock).keepsShut(opening, "denied", "busy");

        by(phone)
                .get("/cabinet/openings/" + opening + "?lang=en")
                .then()
                .body(
                        allOf(
                                containsString("Somebody is using the cabinet"),
                                containsString("Call the station")));
    }

    // --- by the server

    private static Response tap(String phone, String cabinet, int lane, String what) {
        return by(phone)
                .formParams("key", UUID.randomUUID(), "lane", lane, "what", what)
                .post("/cabinet/" + cabinet + "/open");
    }

    private static void refused(Response tapped, String... words) {
        assertThat(tapped.then().statusCode(409).extract().asString()).contains(words);
    }

    @Test
    @DisplayName("没有这一格、没有要归还的：说清楚")
    void what_is_not_there_is_said() {
        Stood stood = some.stand("没有驿站", fleet, folder);
        String phone = some.phone();

        refused(tap(phone, stood.id(), 9, "take"), "没有这个格口，请重新选一样。");
        refused(tap(phone, stood.id(), UMBRELLA, "return"), "没有要归还的，可能已经还过了。");
    }

    @Test
    @DisplayName("停用的柜：手机、刷卡都不开，去别处")
    void a_cabinet_out_of_service_sends_elsewhere_and_not_to_the_card() {
        Stood stood = some.stand("停用驿站");
        provisioning.retire(SomeDoors.OFFICE, stood.id());

        String phone = some.phone();

        by(phone)
                .get("/cabinet/" + stood.id())
                .then()
                .body(allOf(containsString("刷卡也不开"), not(containsString("需要就拿"))));
        Response tapped = tap(phone, stood.id(), MASKS, "take");

        refused(tapped, "刷卡也不开。请去别的智能柜或者驿站", "href=\"tel:");
        assertThat(tapped.asString()).doesNotContain("刷卡可开");
    }

    @Test
    void a_cabinet_that_is_away_names_the_card_and_the_phone_of_the_station() {
        Stood stood = some.stand("离线驿站");

        refused(tap(some.phone(), stood.id(), MASKS, "take"), "刷卡可开", "打电话给驿站");
    }

    @Test
    @DisplayName("本月这一样领完了：下月再来，急救不计")
    void the_month_of_an_item_is_used_up() {
        Stood stood = some.stand("月额度驿站", fleet, folder);
        String phone = some.phone();
        cabinets.limit(
                SomeDoors.OFFICE,
                UNIT,
                new Limits(Optional.of(stood.masks()), OptionalInt.empty(), OptionalInt.of(3)));
        take(stood, phone, MASKS, 3);

        refused(tap(phone, stood.id(), MASKS, "take"), "这一样本月已经领到上限了，下月一日再来。急救不计额度。");
    }

    @Test
    @DisplayName("各样加起来领完了：今天的、本月的")
    void the_day_and_the_month_of_all_items_are_used_up() {
        Stood stood = some.stand("总额度驿站", fleet, folder);
        String phone = some.phone();
        for (int n = 0; n < 10; n++) {
            take(stood, phone, SEWING_KITS, 5);
        }
        try {
            limitAll(OptionalInt.of(50), OptionalInt.empty());
            refused(tap(phone, stood.id(), SEWING_KITS, "take"), "今天已经领到上限了，明天再来。急救不计额度。");
            limitAll(OptionalInt.empty(), OptionalInt.of(50));
            refused(tap(phone, stood.id(), SEWING_KITS, "take"), "本月已经领到上限了，下月一日再来。急救不计额度。");
        } finally {
            limitAll(OptionalInt.empty(), OptionalInt.empty());
        }
    }

    private void limitAll(OptionalInt day, OptionalInt month) {
        cabinets.limit(SomeDoors.OFFICE, UNIT, new Limits(Optional.empty(), day, month));
    }

    private void take(Stood stood, String phone, int lane, int pieces) {
        assertThat(
                        openings.allow(
                                new Asking(
                                        UUID.randomUUID(),
                                        stood.id(),
                                        lane,
                                        pieces,
                                        some.member(phone))))
                .isInstanceOf(Allowed.class);
    }
}
