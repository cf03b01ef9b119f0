package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;

/**
 * An officer's day in the register: found by keys, edited beside somebody else, interrupted, shut
 * for a while, changed together and undone. The stations are internal, so that no other test of
 * this server meets them.
 */
@QuarkusTest
@TestProfile(PagesProfile.class)
class RegisterWalkTest {

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/register"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Edits edits;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_day_in_the_register() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account officer = people.holding(Role.UNIT_OFFICER);
        StationCode first = register("礼士胡同" + mark);
        StationCode second = register("演乐胡同" + mark);
        Page page = PHONE.page(context -> context);
        page.setViewportSize(1366, 768);
        signIn(page, people.token(officer));

        findByKeys(page, first);
        rememberTheFilter(page);
        editBesideSomebodyElse(page, first);
        losesTheSession(page, people, officer, first);
        suspends(page, first);
        changesBothAndUndoesIt(page, first, second);

        // a form that is refused is no trouble of the page
        assertThat(PHONE.complaints().stream().filter(said -> !said.contains("40"))).isEmpty();
    }

    private void findByKeys(Page page, StationCode first) {
        page.navigate(root + "desk/stations");
        page.locator("h1").waitFor();
        page.keyboard().press("/");
        page.keyboard().type(mark);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(root + "desk/stations?q=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(2);
        SHOTS.shoot(page, "1-register");
        page.keyboard().press("j");
        assertThat(page.locator("tbody tr").first().locator("th a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(root + "desk/stations/" + first);
        SHOTS.shoot(page, "2-station");
        page.goBack();
    }

    private void rememberTheFilter(Page page) {
        page.getByText("存下这个筛选").click();
        page.getByLabel("给它起个名字").fill("胡同里的");
        page.getByText("存下", new Page.GetByTextOptions().setExact(true)).click();
        page.navigate(root + "desk/stations");
        page.getByText("胡同里的").click();
        assertThat(page).hasURL(root + "desk/stations?q=" + mark);
    }

    private void editBesideSomebodyElse(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code);
        page.locator("#section-hours").getByText("编辑").click();
        page.locator("input#hours").fill("工作日 9:00-17:30");
        assertThat(page.locator("#preview")).containsText("Mo-Fr 09:00-17:30");
        SHOTS.shoot(page, "3-hours");
        page.waitForLoadState(LoadState.NETWORKIDLE); // nothing is cut off by what comes next
        String theirs = "每天 8:00-20:00";
        Station now = stations.station(EVERYTHING, code);
        edits.save(
                EVERYTHING, code, new Edit(now.version(), Map.of(Plain.HOURS, theirs), Set.of()));

        page.locator(".edit .button").first().click();
        assertThat(page.locator(".clash")).containsText(theirs);
        SHOTS.shoot(page, "4-clash");
        page.getByLabel(Pattern.compile("你写的")).check();
        page.getByText("按选择保存").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存");
        assertThat(page.locator(".log li").first()).containsText("工作日 9:00-17:30");
        SHOTS.shoot(page, "5-saved");
    }

    private void losesTheSession(Page page, SomePeople people, Account officer, StationCode code) {
        page.navigate(root + "desk/stations/" + code + "?edit=entry");
        page.getByLabel("进门说明").fill("从后门进，敲两下");
        page.context().clearCookies();
        page.locator(".edit .button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/login\\?next=.*"));
        page.getByLabel("登录名").fill(officer.login());
        page.getByLabel("密码").fill(SomePeople.PASSWORD);
        page.locator("form button").click();
        assertThat(page).hasURL(root + "desk/stations/" + code + "?edit=entry");
        SHOTS.shoot(page, "6-offered");
        page.getByText("填回来").click();
        assertThat(page.getByLabel("进门说明")).hasValue("从后门进，敲两下");
        page.locator(".edit .button").first().click();
        assertThat(page.locator("#section-entry")).containsText("从后门进，敲两下");
        page.locator("#section-entry").getByText("编辑").click();
        assertThat(page.getByText("填回来")).hasCount(0);
    }

    private void suspends(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code);
        page.locator("#life summary").getByText("暂停开放").click();
        Locator sure = page.locator("#life form").first();
        sure.getByLabel("原因").fill("装修到十二月");
        SHOTS.shoot(page, "7-suspend");
        sure.getByText("确认暂停").click();
        assertThat(page.locator("#life")).containsText("装修到十二月");
        page.locator("#life summary").getByText("恢复开放").click();
        page.getByText("确认恢复").click();
        assertThat(page.locator("#life b")).hasText("开放");
    }

    private void changesBothAndUndoesIt(Page page, StationCode first, StationCode second) {
        page.navigate(root + "desk/stations?q=" + mark);
        page.locator("[form=bulk]").first().check();
        page.locator("[form=bulk]").last().check();
        page.getByText("修改选中的").click();
        page.getByLabel("类型").selectOption("micro");
        SHOTS.shoot(page, "8-together");
        page.getByText("预览改动").click();
        assertThat(page.locator("h1")).containsText("将改动 2 个驿站");
        SHOTS.shoot(page, "9-preview");
        page.getByText("应用到 2 个驿站").click();
        assertThat(page.locator("h1")).containsText("批量修改了 2 个驿站");
        assertThat(kind(first) + kind(second)).isEqualTo("micromicro");
        page.getByText("撤销这一批").click();
        page.getByText("确认撤销").click();
        assertThat(page.locator("h1")).containsText("撤销了一批");
        SHOTS.shoot(page, "10-undone");
        assertThat(kind(first) + kind(second)).isEqualTo("standardstandard");
    }

    private String kind(StationCode code) {
        return stations.station(EVERYTHING, code).profile().kind().id();
    }

    private void signIn(Page page, String token) {
        page.context().addCookies(List.of(new Cookie("nuanyi_session", token).setUrl(root)));
    }

    private StationCode register(String name) {
        return stations.register(EVERYTHING, StationExamples.internal(name)).code();
    }
}
