package org.nuanyi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core what shuts people out of a page. */
final class Axe {

    private static final Path SCRIPT = Path.of("../web/node_modules/axe-core/axe.min.js");

    private static final String VIOLATIONS =
            """
            () => axe.run().then(result => result.violations.map(
                v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))
            """;

    private Axe() {}

    /** What it objects to; empty where nothing. */
    static List<?> objections(Page page) {
        try {
            page.evaluate(Files.readString(SCRIPT) + "; undefined");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return (List<?>) page.evaluate(VIOLATIONS);
    }
}
