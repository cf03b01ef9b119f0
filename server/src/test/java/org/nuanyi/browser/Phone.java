package org.nuanyi.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nuanyi.testing.Chromium;

/**
 * A Chromium the size of a phone. Each test opens pages of its own; what the browser complains of
 * and every address it asks for is kept.
 */
public final class Phone implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** As in the hand of a courier, in CSS pixels. */
    public static final int WIDTH = 390;

    public static final int HEIGHT = 844;

    /** For a page to show what a test says it will; a build server may be slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Beside the test reports. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int LONGEST_NAME = 60;

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // a map needs WebGL, and a test machine has no graphics card
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                    "--ignore-gpu-blocklist");

    /** What Playwright says where a page may have no service worker, as most tests want it. */
    private static final String WITHOUT_WORKER = "Service Worker registration blocked";

    private final List<String> complaints = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        LaunchOptions options =
                new LaunchOptions().setExecutablePath(Chromium.program()).setArgs(FLAGS);
        playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(options);
    }

    /** What the pages looked like in the end is kept, to be looked at. */
    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        List.copyOf(open).forEach(this::leave);
        for (int i = 0; i < pictures.size(); i++) {
            Path file = picture(context, i);
            Files.createDirectories(file.getParent());
            Files.write(file, pictures.get(i));
        }
        pictures.clear();
        complaints.clear();
        addresses.clear();
        bodies.clear();
    }

    /** Shuts a page before its test ends: many open pages draw many maps. */
    void leave(Page page) {
        leave(page.context());
    }

    private void leave(BrowserContext context) {
        open.remove(context);
        context.pages().forEach(this::takePicture);
        context.close();
    }

    private void takePicture(Page page) {
        try {
            pictures.add(page.screenshot());
        } catch (PlaywrightException notToBeSeen) {
            // a page that was shut or is gone has no picture, and that is no matter of the test
        }
    }

    private static Path picture(ExtensionContext test, int number) {
        String shown = test.getDisplayName().replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
        return PICTURES.resolve(test.getRequiredTestClass().getSimpleName())
                .resolve(test.getRequiredTestMethod().getName())
                .resolve(number == 0 ? name + ".png" : name + "-" + (number + 1) + ".png");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /**
     * A new page, set up as the test wants; Chinese, light, without a position and without a
     * service worker where it does not say.
     */
    public Page page(UnaryOperator<Browser.NewContextOptions> setUp) {
        Browser.NewContextOptions usual =
                new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("zh-CN")
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setHasTouch(true);
        BrowserContext context = browser().newContext(setUp.apply(usual));
        open.add(context);
        Page page = context.newPage();
        page.onRequest(
                request -> {
                    addresses.add(request.url());
                    Optional.ofNullable(request.postData()).ifPresent(bodies::add);
                });
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())
                            && !message.text().contains(WITHOUT_WORKER)) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }

    /** A new page of the site at {@code root}, for somebody who reads in this way. */
    Page page(Mode mode, String root) {
        Page page =
                page(options -> options.setColorScheme(mode.colours()).setLocale(mode.language()));
        page.context().addCookies(List.of(new Cookie("text", mode.text()).setUrl(root)));
        return page;
    }

    /** Waits until the worker keeps all of something. */
    static void waitUntilKept(Page page, String path) {
        waitUntil(
                page,
                """
                path => caches.match(path)
                    .then(kept => kept?.blob()).then(blob => blob?.size > 0)
                """,
                path);
    }

    /** Waits until what a function promises is true; Playwright takes any promise for true. */
    static void waitUntil(Page page, String function, String argument) {
        await().pollInSameThread()
                .until(() -> page.evaluate(function, argument), Boolean.TRUE::equals);
    }

    /**
     * What the browser complained of in this test: errors of scripts, breaches of the content
     * security policy.
     */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address asked for in this test. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Every body sent along in this test. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    private Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("asked for before the test began");
        }
        return browser;
    }
}
