package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormPhoto;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.Revision;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** The checklist of an acceptance, filled in in a cellar: without a network, by two at once. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class FieldWalkTest {

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/field"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Scopes scopes;
    @Inject Forms forms;
    @Inject FormPhotos photos;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private Submission begun;

    @BeforeEach
    void somebodyBegan() {
        people = new SomePeople(jdbi, clock, sealing);
        begun =
                scopes.in(
                        EVERYTHING,
                        handle -> {
                            Definition form = forms.latest(handle, "acceptance-6").orElseThrow();
                            Submission of =
                                    forms.begin(
                                            handle,
                                            EVERYTHING,
                                            NewSubmission.of(
                                                    form, "build/walk", SomePeople.DONGSI));
                            forms.save(handle, EVERYTHING, Edit.of(of, nothingIsThere(form)));
                            return forms.submission(handle, of.id());
                        });
    }

    @Test
    @DisplayName("断网照样填：照片和字都在，联网后只交一次；两人同时改，看着选")
    void a_form_is_filled_in_without_a_network_and_arrives_once() {
        Page page = desk();
        page.navigate(address());
        press(page, "带到现场");
        assertThat(page.getByText("这一页留在这台手机上了")).isVisible();

        page.context().setOffline(true);
        page.reload();
        field(page, "sign").getByLabel("是").check();
        assertThat(field(page, "sign-mend")).isHidden();
        page.locator("#sign-photo-photo").setInputFiles(photo());
        assertThat(field(page, "sign-photo").locator(".prints img")).hasCount(1);
        page.locator("#area").fill("十二");
        page.locator("#place-mend").fill("门口太窄");
        assertThat(field(page, "area").locator(".fault")).containsText("请只用数字");
        assertThat(page.locator("[data-aboard]")).containsText("有网络时自动保存");
        SHOTS.shoot(page, "1-without-network");

        page.reload();
        assertThat(page.locator("#place-mend")).hasValue("门口太窄");
        assertThat(field(page, "sign-photo").locator(".prints img")).hasCount(1);
        inAnotherTab(
                page,
                other -> {
                    other.locator("#area").fill("12.4");
                    assertThat(page.locator("#area")).hasValue("12.4");
                });
        page.locator("#area").fill("12.5");
        press(page, "提交");
        assertThat(page.locator("[data-aboard]")).containsText("有网络时自动提交");
        assertThat(revisions()).hasSize(1);
        SHOTS.shoot(page, "2-to-be-handed-in");

        saveOther("place-mend", "门口堆着东西");
        page.context().setOffline(false);
        page.getByText("对照两份修改").first().click();
        assertThat(page.locator("h1")).hasText("两份修改，请逐项选定");
        Locator place = page.getByRole(AriaRole.GROUP).filter(has("门口太窄"));
        assertThat(place).containsText("李明 2026-11-24 05:10");
        assertThat(place).containsText("门口堆着东西");
        SHOTS.shoot(page, "3-side-by-side");
        place.getByRole(AriaRole.RADIO).last().check();
        press(page, "用选定的保存");
        assertThat(page.locator("#place-mend")).hasValue("门口太窄");
        assertThat(page.locator("#area")).hasValue("12.5");
        SHOTS.shoot(page, "4-decided");
        press(page, "提交");
        assertThat(page.locator("main")).containsText("已于 2026-11-24 05:10 提交");
        SHOTS.shoot(page, "5-handed-in");

        assertThat(revisions()).filteredOn(one -> one.number().isEmpty()).hasSize(1);
        assertThat(listed()).extracting(FormPhoto::width).containsExactly(1600);
        Submission now = scopes.in(EVERYTHING, h -> forms.submission(h, begun.id()));
        assertThat(now.answers().of("sign-photo")).hasSize(1);
        assertThat(now.answers().of("sign-mend")).isEmpty();

        press(page, "退出");
        assertThat(page.locator("input[name=login]")).isVisible();
        Phone.waitUntil(page, "() => caches.has('taken').then(kept => !kept)", "");
    }

    private void inAnotherTab(Page page, Consumer<Page> does) {
        Page other = page.context().newPage();
        other.navigate(address());
        assertThat(other.locator("#place-mend")).hasValue("门口太窄");
        does.accept(other);
        assertThat(other.locator("[data-aboard]")).containsText("有网络时自动保存");
        other.close();
    }

    /** Nothing is there, and what is to be done about it stands with it. */
    private static Answers nothingIsThere(Definition form) {
        Answers answers = Answers.NONE;
        for (Field field : form.fields()) {
            answers =
                    switch (field.kind()) {
                        case Kind.YesNo _ -> answers.with(field.id(), Kind.YesNo.NO);
                        case Kind.Written _ -> answers.with(field.id(), "整改");
                        case Kind.Number _ -> answers.with(field.id(), "12");
                        case Kind.Day _ -> answers.with(field.id(), "2026-11-24");
                        case Kind.OneOf kind -> answers.with(field.id(), kind.values().getLast());
                        case Kind.ManyOf kind -> answers.with(field.id(), kind.values().getFirst());
                        case Kind.Photos _ -> answers;
                    };
        }
        return answers;
    }

    private void saveOther(String field, String answer) {
        Scope other = SomePeople.scope(people.person());
        Edit edit = Edit.of(begun, begun.answers().with(field, answer));
        scopes.use(other, handle -> forms.save(handle, other, edit));
    }

    private List<Revision> revisions() {
        return scopes.in(EVERYTHING, h -> forms.revisions(h, begun.id()));
    }

    private List<FormPhoto> listed() {
        return scopes.in(EVERYTHING, h -> photos.list(h, begun.id()));
    }

    private String address() {
        return root.replaceAll("/$", "") + FormPaths.fill(begun.id());
    }

    private static FilePayload photo() {
        byte[] jpeg = Pictures.encoded("jpeg", Pictures.picture(2400, 1800));
        return new FilePayload("door.jpg", "image/jpeg", jpeg);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[data-field='" + id + "']");
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private Page desk() {
        Page page = PHONE.page(options -> options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        String token = people.token(people.holding(Role.UNIT_OFFICER));
        page.context().addCookies(List.of(new Cookie("nuanyi_session", token).setUrl(root)));
        return page;
    }
}
