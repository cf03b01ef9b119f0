package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Deadlines;
import org.nuanyi.voice.Escalation;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** A broken microwave: from the first page of the desk to the sender's "not yet", and again. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class ReportDeskWalkTest {

    private static final Path SHOTS = Path.of("target/screenshots/reports");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Scopes scopes;
    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Deadlines deadlines;
    @Inject Escalation escalation;
    @Inject Handling handling;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private ReportNumber number;

    @BeforeEach
    void fiveDaysAgo() {
        people = new SomePeople(jdbi, clock, sealing);
        DongsiStreet street = DongsiStreet.of(stations, finder);
        Clock then = Clock.offset(clock, Duration.ofDays(-5));
        Noted noted =
                (Noted)
                        new Reports(scopes, stations, then, sealing, deadlines)
                                .hear(
                                        UUID.randomUUID(),
                                        new StationCode(street.code("通宵饭馆驿站")),
                                        NewReport.broken(Facility.MICROWAVE),
                                        new Teller(Optional.empty(), UUID.randomUUID().toString()));
        number = noted.report().orElseThrow();
        escalation.run();
    }

    @Test
    void from_late_to_not_yet_and_again() {
        Page desk = desk(people.token(people.holding(Role.UNIT_OFFICER)));
        desk.navigate(root + "desk");
        assertThat(desk.locator(".tasks tbody tr").first()).containsText("已超时");
        shoot(desk, "1-home");
        desk.getByText("反映已超时").click();
        shoot(desk, "2-list");
        long id = handling.findOrder(EVERYTHING, number).orElseThrow().id();
        desk.locator("a[href='/desk/reports/" + id + "']").click();
        assertThat(desk.locator(".talk")).containsText("升级到区总工会办公室");
        shoot(desk, "3-report");

        desk.getByLabel("交给谁办").selectOption(List.of("李明").toArray(new String[0]));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("交办")).click();
        desk.getByLabel("答复反映人").fill("已经换了一台新的微波炉。");
        desk.getByText("发出答复").click();
        assertThat(desk.locator(".track [aria-current]")).hasText("已答复");
        desk.getByLabel("办结照片")
                .setInputFiles(
                        new FilePayload(
                                "now.jpg", "image/jpeg", Pictures.jpegWithPosition(1200, 900, 6)));
        desk.getByText("办结，等核实").click();
        assertThat(desk.locator("main")).containsText("这条是你办结的");
        assertThat(desk.locator(".talk img")).isVisible();
        shoot(desk, "4-closed");

        Page sender = PHONE.page(context -> context);
        sender.navigate(root + "r/" + number);
        assertThat(sender.locator("main")).containsText("解决了吗");
        shoot(sender, "5-sender");
        sender.getByText("还没有", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(sender.locator(".stage")).hasText("已收到，等工会处理");

        desk.reload();
        assertThat(desk.locator(".talk li").last()).containsText("说还没有解决，重新办理");
        desk.getByLabel("答复反映人").fill("线路也修好了。");
        desk.getByText("发出答复").click();
        desk.getByLabel("办结照片")
                .setInputFiles(
                        new FilePayload(
                                "now.jpg", "image/jpeg", Pictures.jpegWithPosition(800, 600, 1)));
        desk.getByText("办结，等核实").click();

        Page second = desk(people.token(people.holding(Role.UNIT_LEADER)));
        second.navigate(root + "desk/reports/" + id);
        second.getByText("看过了，已经解决").click();
        assertThat(second.locator(".track [aria-current]")).hasText("已确认解决");
        shoot(second, "6-verified");
        assertThat(PHONE.complaints()).isEmpty();
    }

    private Page desk(String token) {
        Page page = PHONE.page(context -> context);
        page.context().addCookies(List.of(new Cookie("nuanyi_session", token).setUrl(root)));
        page.setViewportSize(1366, 768);
        return page;
    }

    /** Large and small; and nobody is shut out of it. */
    private static void shoot(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(1366, 768);
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + "-desktop.png")));
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        page.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SHOTS.resolve(name + "-phone.png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        page.setViewportSize(width, height);
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
