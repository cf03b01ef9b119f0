package org.nuanyi.kernel.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language the pages speak. Chinese comes first. */
public enum Language {
    CHINESE("zh-CN", "中文"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As in the {@code lang} attribute of a page. */
    public String tag() {
        return tag;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For the message bundles. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The one to switch to. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** The one of these two texts that is in this language. */
    public String pick(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** The language a page or a person names: {@code zh}, {@code zh-CN}, {@code en-GB}. */
    public static Optional<Language> find(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(primary))
                .findFirst();
    }

    /** The first language of an Accept-Language header that we speak; Chinese if there is none. */
    public static Language ofHeader(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> find(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(CHINESE);
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage.isBlank() ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
