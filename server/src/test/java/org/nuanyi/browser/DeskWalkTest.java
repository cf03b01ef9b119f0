package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.FirstAccount;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.crypto.Sealing;

/** The first person comes in, sets everything up, invites the second, and goes out again. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class DeskWalkTest {

    private static final Path SHOTS = Path.of("target/screenshots/desk");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject FirstAccount first;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @Test
    void from_the_first_link_to_the_second_administrator() {
        jdbi.useHandle(handle -> handle.execute("update account.account set password = null"));
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Page page = PHONE.page(context -> context.setJavaScriptEnabled(true));
        page.setViewportSize(1366, 768);

        page.navigate(root + first.link().orElseThrow());
        shoot(page, "1-link");
        page.getByLabel("新密码").fill("1234567890");
        page.getByText("设置密码并登录").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("很多人用");
        page.getByLabel("新密码").fill(SomePeople.PASSWORD);
        page.getByText("设置密码并登录").click();

        assertThat(page).hasURL(root + "desk/code");
        shoot(page, "2-code");
        String secret = page.locator(".secret").innerText().replace(" ", "");
        page.locator("#code").fill(people.code(secret, 0));
        page.locator("form[action='/desk/code'] button").click();

        assertThat(page).hasURL(root + "desk");
        assertThat(page.locator("main")).containsText("系统管理员");
        assertThat(page.locator("main")).containsText("北京市总工会");
        shoot(page, "3-home");

        page.locator(".rail").getByText("人员").click();
        shoot(page, "4-people");
        page.getByText("新建账号").click();
        page.getByLabel("姓名").fill("李明");
        page.getByLabel("登录名").fill("li.ming");
        shoot(page, "5-new");
        page.getByText("新建并生成链接").click();
        String link = page.locator(".link-shown").innerText();
        assertThat(link).startsWith(root + "desk/link?token=");
        shoot(page, "6-person");
        page.locator("form[action$='/invite']").getByText("安全管理员").click();
        assertThat(page.locator("table")).containsText("安全管理员");
        assertThat(page.locator("form[action$='/invite']").getByText("安全管理员")).hasCount(0);

        page.locator(".who").click();
        assertThat(page.locator("main")).containsText("就是这个");
        shoot(page, "7-me");
        page.getByText("退出").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/login.*"));
        page.navigate(root + "desk/people?q=li");
        shoot(page, "8-login");
        page.getByLabel("登录名").fill(FirstAccount.LOGIN);
        page.getByLabel("密码").fill("not it");
        page.locator("form button").click();
        shoot(page, "9-refused");
        page.getByLabel("密码").fill(SomePeople.PASSWORD);
        page.locator("form button").click();
        shoot(page, "10-login-code");
        page.locator("#code").fill(people.code(secret, 1));
        page.locator("form button").click();
        assertThat(page).hasURL(root + "desk/people?q=li");
        assertThat(page.locator("tbody tr")).hasCount(1);

        asSecurityAdministrator(link, people);
        assertThat(PHONE.complaints().stream().filter(said -> !said.contains("40"))).isEmpty();
    }

    /** On the other machine: the second administrator gives a role, for a unit and until a day. */
    private void asSecurityAdministrator(String link, SomePeople people) {
        Page page = PHONE.page(context -> context.setColorScheme(ColorScheme.DARK));
        page.navigate(link);
        page.getByLabel("新密码").fill(SomePeople.PASSWORD);
        page.getByText("设置密码并登录").click();
        String secret = page.locator(".secret").innerText().replace(" ", "");
        page.locator("#code").fill(people.code(secret, 0));
        page.locator("form[action='/desk/code'] button").click();
        page.navigate(root + "desk/people/" + people.invited().id());
        Locator give = page.locator("form[action$='/roles']");
        give.locator("#role").selectOption("unit-officer");
        give.locator("#unit").selectOption(SomePeople.DONGSI);
        give.locator("#until").fill("2027-06-30");
        give.locator("button").click();
        assertThat(page.locator("tbody").first()).containsText("东四街道总工会");
        assertThat(page.locator("tbody").first()).containsText("2027-06-30");
        shoot(page, "11-roles");
    }

    /** Large and small; and nobody is shut out of it. */
    private static void shoot(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(1366, 768);
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + "-desktop.png")));
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + "-phone.png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        page.setViewportSize(width, height);
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
