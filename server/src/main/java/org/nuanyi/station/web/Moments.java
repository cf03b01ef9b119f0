package org.nuanyi.station.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nuanyi.kernel.page.Language;

/** Moments as the desk writes them, on the wall clock of Beijing: 2026-11-24 周二 09:12. */
record Moments(Language language) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    String of(Instant at) {
        Locale locale = language == Language.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        return DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", locale).format(at.atZone(ZONE));
    }
}
