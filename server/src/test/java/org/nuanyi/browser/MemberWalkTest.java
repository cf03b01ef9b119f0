package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.web.CabinetProfile;
import org.nuanyi.cabinet.web.SomeDoors;
import org.nuanyi.cabinet.web.SomeDoors.Stood;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

/** From the code on the cabinet to a door that is shut again, with a cabinet of the simulator. */
@QuarkusTest
@TestProfile(CabinetProfile.class)
class MemberWalkTest {

    private static final Path SHOTS = Path.of("target/screenshots/cabinet");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TempDir private static Path folder;

    private static Fleet fleet;

    @TestHTTPResource("/")
    String root;

    @Inject SomeDoors some;
    @Inject Openings openings;
    @Inject Provisioning provisioning;
    @Inject Hearing hearing;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @BeforeAll
    static void people() {
        fleet = SomeDoors.fleet(1);
    }

    @AfterAll
    static void leave() {
        fleet.close();
    }

    @DisplayName("扫码、填卡号、点一下、门开了、关好了，谢谢；再看我的记录")
    @Test
    void from_the_code_to_a_door_that_is_shut() {
        Stood stood = some.stand("国贸写字楼驿站", fleet, folder);
        String card = SomeDoors.card();
        Page phone = PHONE.page(options -> options.setViewportSize(360, 740));

        phone.navigate(root + "cabinet/" + stood.id());
        shoot(phone, "1-code");
        phone.getByText("用手机开柜").click();
        phone.getByLabel("会员卡卡号").fill(card);
        phone.getByLabel("手机号后四位").fill(card.substring(8));
        shoot(phone, "2-sign-in");
        phone.getByText("核对并登录").click();
        assertThat(phone).hasURL(root + "cabinet/" + stood.id());
        shoot(phone, "3-lanes");

        phone.locator(".lane", new Page.LocatorOptions().setHasText("口罩"))
                .locator("button")
                .click();
        assertThat(phone).hasURL(Pattern.compile("/cabinet/openings/"));
        assertThat(phone.locator("h1")).containsText("1 号门开了");
        shoot(phone, "4-open");
        assertThat(phone.locator("h1")).containsText("关好了，谢谢");
        assertThat(phone.locator(".moved")).hasText("拿了 1 只");
        shoot(phone, "5-shut");

        phone.getByText("回到智能柜").click();
        assertThat(phone.locator(".lane", new Page.LocatorOptions().setHasText("口罩")))
                .containsText("今天还可领 1");
        phone.getByText("我的领用和借用").click();
        shoot(phone, "6-mine");
        phone.getByText("在这部手机上退出").click();
        assertThat(phone).hasURL(root + "cabinet/sign-in");
        assertThat(PHONE.complaints()).isEmpty();
        assertThat(PHONE.addresses()).noneMatch(address -> address.contains(card));
    }

    @DisplayName("没有脚本：页面自己刷新，一样走到关好了")
    @Test
    void without_scripts_the_page_comes_to_the_same_end() {
        Stood stood = some.stand("望京写字楼驿站", fleet, folder);
        Page phone = PHONE.page(options -> options.setJavaScriptEnabled(false));
        signIn(phone, some.phone());

        phone.navigate(root + "cabinet/" + stood.id());
        phone.getByText("打开急救格口").click();

        assertThat(phone.locator("h1")).containsText("关好了，谢谢");
    }

    @DisplayName("大字、夜间、英文：都放得下，每个按钮至少 60 像素")
    @Test
    void every_mode_fits_and_every_target_is_large() {
        Stood stood = some.stand("大字驿站", fleet, folder);
        Stood away = some.stand("离线驿站");
        for (Mode mode : Mode.everyTwo()) {
            Page page = PHONE.page(mode, root);
            signIn(page, some.phone());
            String name = mode.language() + "-" + mode.colours() + "-" + mode.text();
            for (String path :
                    List.of("cabinet/" + stood.id(), "cabinet/" + away.id(), "cabinet/mine")) {
                page.navigate(root + path);
                assertThat(tooSmall(page)).as("too small in %s", name).isEqualTo(0);
                shoot(
                        page,
                        "mode-" + path.replaceAll("cabinet/(e-)?|[0-9a-f]{6}$", "") + "-" + name);
            }
            page.context().close();
        }
    }

    @DisplayName("没有开门：为什么、怎么办、打电话；停用的柜也说清楚")
    @Test
    void a_door_that_stays_shut_says_why_and_whom_to_call() {
        Stood stood = some.stand("双井写字楼驿站");
        Stood retired = some.stand("停用写字楼驿站");
        provisioning.retire(SomeDoors.OFFICE, retired.id());
        SpeakingCabinet cabinet = new SpeakingCabinet(stood.id(), hearing, clock);
        for (Mode mode : Mode.everyTwo()) {
            Page page = PHONE.page(mode, root);
            String phone = some.phone();
            signIn(page, phone);
            String name = mode.language() + "-" + mode.colours() + "-" + mode.text();
            for (String end : List.of("denied empty", "jammed not-opened")) {
                String[] words = end.split(" ", 2);
                UUID opening = UUID.randomUUID();
                openings.allow(new Asking(opening, stood.id(), 1, 1, some.member(phone)));
                openings.hear(stood.id(), opening, Fact.SENT);
                cabinet.keepsShut(opening, words[0], words[1]);

                page.navigate(root + "cabinet/openings/" + opening);

                assertThat(page.locator(".help a[href^='tel:']")).isVisible();
                shoot(page, "shut-" + words[1] + "-" + name);
            }
            page.navigate(root + "cabinet/" + retired.id());
            shoot(page, "retired-" + name);
            page.context().close();
        }
    }

    @DisplayName("工作台上打印标签")
    @Test
    void the_label_is_printed_at_the_desk() {
        Stood stood = some.stand("标签驿站");
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Page desk = PHONE.page(options -> options.setViewportSize(1366, 768));
        desk.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                "nuanyi_session",
                                                people.token(people.holding(Role.UNIT_OFFICER)))
                                        .setUrl(root)));

        desk.navigate(root + "desk/cabinets/" + stood.id() + "/label");

        assertThat(desk.locator(".poster svg.qr")).isVisible();
        desk.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve("label.png")));
    }

    private void signIn(Page page, String token) {
        page.context().addCookies(List.of(new Cookie("nuanyi_cabinet", token).setUrl(root)));
    }

    private static int tooSmall(Page page) {
        return (int)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('main :is(button, .button)')]
                            .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 60)
                            .length
                        """);
    }

    /** As it is seen on the phone; and nobody is shut out of it. */
    private static void shoot(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
