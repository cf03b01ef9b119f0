package org.nuanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/**
 * Pictures of a walk at the desk, on a screen and on a phone; at each nobody is shut out.
 *
 * @param folder below {@code target/screenshots}
 */
record DeskShots(Path folder) {

    /** Leaves the page as large as a screen. */
    void shoot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + "-desktop.png")));
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + "-phone.png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        page.setViewportSize(1366, 768);
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
