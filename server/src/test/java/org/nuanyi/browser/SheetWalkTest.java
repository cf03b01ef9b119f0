package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/**
 * An officer takes the register to Excel and brings it back, with one thing right and one wrong.
 */
@QuarkusTest
@TestProfile(PagesProfile.class)
class SheetWalkTest {

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/sheet"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;

    @TempDir Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void to_excel_and_back() throws IOException {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        register("礼士胡同" + mark);
        register("演乐胡同" + mark);
        Page page = PHONE.page(context -> context.setAcceptDownloads(true));
        page.setViewportSize(1366, 768);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                "nuanyi_session",
                                                people.token(people.holding(Role.UNIT_OFFICER)))
                                        .setUrl(root)));

        page.navigate(root + "desk/stations?q=" + mark);
        SHOTS.shoot(page, "1-register");
        Download download = page.waitForDownload(() -> page.getByText("下载 Excel").click());
        Path sheet = folder.resolve("stations.xlsx");
        download.saveAs(sheet);

        page.getByText("上传改好的表").click();
        assertThat(page.locator("h1")).hasText("用 Excel 改驿站");
        SHOTS.shoot(page, "2-upload");
        page.getByLabel("改好的表").setInputFiles(changed(sheet));
        page.getByText("上传并预览").click();
        assertThat(page.locator("h1")).hasText("将改动 1 个驿站");
        assertThat(page.locator("main")).containsText("这是手机号");
        SHOTS.shoot(page, "3-preview");
        Download wrong = page.waitForDownload(() -> page.getByText("下载标出错误的表").click());
        assertThat(wrong.suggestedFilename()).startsWith("stations-wrong-");

        page.getByText("应用到 1 个驿站").click();
        assertThat(page.locator("h1")).hasText("批量修改了 1 个驿站");
        page.goBack();
        page.reload();
        assertThat(page.locator("main")).containsText("这张表已经应用过了");
        SHOTS.shoot(page, "4-applied");
        assertThat(PHONE.complaints()).isEmpty();
    }

    /** One gets another note at the door, the other a mobile as its phone. */
    private Path changed(Path sheet) throws IOException {
        Path changed = folder.resolve("改好的.xlsx");
        try (SheetReader reader = SheetReader.open(sheet, "", new SheetLimits(1L << 26, 500));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(changed))) {
            List<String> headings = reader.next().orElseThrow().cells();
            List<SheetWriter.Column> columns =
                    headings.stream()
                            .map(
                                    heading ->
                                            new SheetWriter.Column(
                                                    heading,
                                                    10,
                                                    List.of(),
                                                    SheetWriter.Column.Style.USUAL))
                            .toList();
            try (SheetWriter writer =
                    new SheetWriter(out, new SheetWriter.Names("驿站", "可选项"), columns)) {
                Optional<SheetRow> row = reader.next();
                while (row.isPresent()) {
                    List<String> cells = new ArrayList<>(row.get().cells());
                    if (row.get().line() == 2) {
                        cells.set(headings.indexOf("进门说明"), "按门铃");
                        cells.set(headings.indexOf("微波炉"), "有");
                    } else {
                        cells.set(headings.indexOf("公开电话"), "13800001234");
                    }
                    writer.row(cells);
                    row = reader.next();
                }
            }
        }
        return changed;
    }

    private void register(String name) {
        stations.register(EVERYTHING, StationExamples.internal(name));
    }
}
