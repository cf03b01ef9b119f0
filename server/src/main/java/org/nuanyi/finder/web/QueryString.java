package org.nuanyi.finder.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;

/**
 * The parameters of a URL's query. Strict where a mistake would give a wrong answer: a parameter
 * given twice is refused, and so is broken percent-encoding. An empty value counts as not given, as
 * forms send it.
 */
final class QueryString {

    /** No question needs more characters. */
    static final int LONGEST = 4_000;

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * @param raw as it stands in the URL; null where there is none
     * @throws BadInput if it cannot be read
     */
    QueryString(@Nullable String raw) {
        if (raw == null) {
            return;
        }
        if (raw.length() > LONGEST) {
            throw new BadInput("query", "The query is longer than " + LONGEST + " characters.");
        }
        for (int from = 0; from < raw.length(); ) {
            int end = raw.indexOf('&', from);
            int to = end < 0 ? raw.length() : end;
            add(raw.substring(from, to));
            from = to + 1;
        }
    }

    private void add(String pair) {
        int sign = pair.indexOf('=');
        String name = decoded("query", sign < 0 ? pair : pair.substring(0, sign));
        if (names.contains(name)) {
            throw new BadInput(name, "A parameter may be given once only.");
        }
        names.add(name);
        values.add(sign < 0 ? "" : decoded(name, pair.substring(sign + 1)));
    }

    private static String decoded(String field, String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new BadInput(field, "A percent sign must be followed by two hexadecimal digits.");
        }
    }

    /** What was given under the name. */
    Optional<String> find(String name) {
        int at = names.indexOf(name);
        return at < 0 || values.get(at).isEmpty() ? Optional.empty() : Optional.of(values.get(at));
    }
}
