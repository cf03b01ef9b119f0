package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** The audit administrator looks for what happened, reads it and takes it away. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class AuditWalkTest {

    private static final Path SHOTS = Path.of("target/screenshots/audit");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Scopes scopes;

    @Test
    void from_the_list_to_an_entry_to_the_file() throws IOException {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Scope officer = SomePeople.scope(people.person());
        Act closing =
                Act.of("station.close", "station", "10000012")
                        .changing(
                                Map.of("lifecycle", "open", "reason", ""),
                                Map.of("lifecycle", "closed", "reason", "房东收回，搬到隔壁楼一层大厅"));
        scopes.use(officer, handle -> Audit.done(handle, officer, SomePeople.DONGSI, closing));
        String token = people.token(people.holding(Role.AUDIT_ADMINISTRATOR));
        Page page = PHONE.page(context -> context.setAcceptDownloads(true));
        page.context()
                .addCookies(
                        java.util.List.of(
                                new com.microsoft.playwright.options.Cookie("nuanyi_session", token)
                                        .setUrl(root)));

        page.navigate(root + "desk/audit");
        page.getByText("现在核对").click();
        assertThat(page.locator("#chain")).containsText("核对时间");
        shoot(page, "1-trail");
        page.locator("#subject").fill("10000012");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        shoot(page, "2-found");
        page.locator("tbody a").first().click();
        assertThat(page.locator("ins").first()).hasText("closed");
        shoot(page, "3-entry");
        page.navigate(root + "desk/audit?subject=10000012");
        page.getByText("导出 CSV").click();
        shoot(page, "4-export");
        Download file = page.waitForDownload(() -> page.getByText("下载 CSV").click());
        assertThat(Files.readString(file.path())).contains("station.close", "房东收回");
    }

    /** Large and small; and nobody is shut out of it. */
    private static void shoot(Page page, String name) {
        page.setViewportSize(1366, 768);
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + "-desktop.png")));
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + "-phone.png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
