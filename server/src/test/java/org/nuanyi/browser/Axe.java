package org.nuanyi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks axe-core what shuts people out of a page. */
final class Axe {

    private static final Path SCRIPT = Path.of("../web/node_modules/axe-core/axe.min.js");

    private static final String VIOLATIONS =
            """
            options => axe.run(options).then(result => result.violations.map(
                v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))
            """;

    /** Contrast of 7:1 for running text, 4.5:1 for large (WCAG 1.4.6, AAA). */
    private static final Map<String, ?> ENHANCED_CONTRAST =
            Map.of(
                    "runOnly",
                    List.of("color-contrast-enhanced"),
                    "rules",
                    Map.of("color-contrast-enhanced", Map.of("enabled", true)));

    private Axe() {}

    /** What it objects to; empty where nothing. */
    static List<?> objections(Page page) {
        return run(page, Map.of());
    }

    /** What does not stand out from its ground by 7:1. */
    static List<?> faint(Page page) {
        return run(page, ENHANCED_CONTRAST);
    }

    private static List<?> run(Page page, Map<String, ?> options) {
        try {
            page.evaluate(Files.readString(SCRIPT) + "; undefined");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return (List<?>) page.evaluate(VIOLATIONS, options);
    }
}
