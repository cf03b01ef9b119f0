package org.nuanyi.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** How somebody reads: by day or night, in which language, how large. */
record Mode(ColorScheme colours, String language, String text) {

    static List<Mode> all() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(colours -> Stream.of("zh-CN", "en").flatMap(in -> everySize(colours, in)))
                .toList();
    }

    private static Stream<Mode> everySize(ColorScheme colours, String language) {
        return Stream.of("standard", "large", "largest")
                .map(text -> new Mode(colours, language, text));
    }

    /** What is touched is at least so high, in CSS pixels. */
    int touchPixels() {
        return text.equals("standard") ? 44 : 60;
    }
}
