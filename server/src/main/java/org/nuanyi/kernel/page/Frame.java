package org.nuanyi.kernel.page;

import java.util.Locale;

/**
 * What stands around one page for one reader.
 *
 * @param path of the page with its query, but without the language and the size of type
 * @param demo whether what the page shows is made up
 */
public record Frame(Language language, TextSize textSize, String path, boolean demo) {

    public Locale locale() {
        return language.locale();
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return with("lang=" + language.other().tag());
    }

    /** This page in another size. */
    public String textSize(String id) {
        return with("text=" + id);
    }

    private String with(String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** The same frame on a page that shows made-up things, or does not. */
    public Frame showing(boolean madeUp) {
        return new Frame(language, textSize, path, madeUp);
    }
}
