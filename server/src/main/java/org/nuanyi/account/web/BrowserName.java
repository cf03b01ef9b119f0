package org.nuanyi.account.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser calls itself, in two words: enough to know one's own again. */
final class BrowserName {

    /** In the order in which to look: most call themselves Safari too. */
    private static final String[] BROWSERS = {
        "MicroMessenger",
        "Edg",
        "Firefox",
        "QQBrowser",
        "UCBrowser",
        "HuaweiBrowser",
        "Chrome",
        "Safari"
    };

    private static final String[] SYSTEMS = {
        "Windows", "Android", "iPhone", "iPad", "HarmonyOS", "Mac OS", "Linux"
    };

    private static final Map<String, String> SPOKEN =
            Map.of("MicroMessenger", "WeChat", "Edg", "Edge");

    private BrowserName() {}

    static String of(String userAgent) {
        String known =
                Stream.of(first(userAgent, BROWSERS), first(userAgent, SYSTEMS))
                        .flatMap(Optional::stream)
                        .map(name -> SPOKEN.getOrDefault(name, name))
                        .collect(Collectors.joining(", "));
        return known.isEmpty() ? userAgent.substring(0, Math.min(40, userAgent.length())) : known;
    }

    private static Optional<String> first(String text, String[] names) {
        return Stream.of(names).filter(text::contains).findFirst();
    }
}
