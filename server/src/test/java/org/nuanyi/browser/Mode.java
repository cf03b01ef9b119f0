package org.nuanyi.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How somebody reads: by day or night, in which language, how large. */
record Mode(ColorScheme colours, String language, String text) {

    /**
     * Six of the twelve ways there are: every two of colours, language and size come together once
     * or more (pairwise testing), which is all that one page's styles ever depend on.
     */
    static List<Mode> everyTwo() {
        return List.of(
                new Mode(ColorScheme.LIGHT, "zh-CN", "standard"),
                new Mode(ColorScheme.LIGHT, "en", "large"),
                new Mode(ColorScheme.LIGHT, "zh-CN", "largest"),
                new Mode(ColorScheme.DARK, "en", "standard"),
                new Mode(ColorScheme.DARK, "zh-CN", "large"),
                new Mode(ColorScheme.DARK, "en", "largest"));
    }

    /** What is touched is at least so high, in CSS pixels. */
    int touchPixels() {
        return text.equals("standard") ? 44 : 60;
    }
}
