package org.nuanyi.kernel.pinyin;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed on a Latin keyboard, as a regular expression for the Chinese names it may
 * mean: {@code dongsi}, {@code dsi} and {@code ds} all find 东四. It needs no column beside the name,
 * and PostgreSQL reads it as Java does.
 */
public final class TypedName {

    /** Nobody types more of a name, and what is longer could be read in too many ways. */
    private static final int LONGEST = 20;

    private static final Pattern LETTERS = Pattern.compile("[a-z]{1," + LONGEST + "}");

    /** The characters of each syllable, by the syllable: what begins alike lies together. */
    private static final NavigableMap<String, Set<Character>> BY_SYLLABLE = bySyllable();

    private TypedName() {}

    private static NavigableMap<String, Set<Character>> bySyllable() {
        NavigableMap<String, Set<Character>> table = new TreeMap<>();
        Pinyin.MANDARIN.forEachReading(
                (syllable, c) -> table.computeIfAbsent(syllable, _ -> new TreeSet<>()).add(c));
        return Collections.unmodifiableNavigableMap(table);
    }

    /** The expression; empty where the text is no pinyin in small letters. */
    public static String expression(String typed) {
        return LETTERS.matcher(typed).matches() ? String.join("|", readings(typed)) : "";
    }

    /** Each way to part the rest into syllables, of which any may be only begun. */
    private static Set<String> readings(String rest) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(initials(rest));
        whole(rest).ifPresent(readings::add);
        readings.remove("");
        return readings;
    }

    private static String initials(String typed) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            String one = begunWith(typed.substring(i, i + 1));
            if (one.isEmpty()) {
                return "";
            }
            expression.append(one);
        }
        return expression.toString();
    }

    /** Whole syllables, and one at the end that is only begun; empty where that cannot be. */
    private static Optional<String> whole(String rest) {
        if (rest.isEmpty()) {
            return Optional.of("");
        }
        Set<String> ways = new LinkedHashSet<>();
        String begun = begunWith(rest);
        if (!begun.isEmpty()) {
            ways.add(begun);
        }
        for (int length = Math.min(6, rest.length() - 1); length > 0; length--) {
            String head = rest.substring(0, length);
            Set<Character> same = BY_SYLLABLE.get(head);
            if (same != null) {
                whole(rest.substring(length)).ifPresent(tail -> ways.add(anyOf(same) + tail));
            }
        }
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of("(?:" + String.join("|", ways) + ")");
    }

    private static String begunWith(String start) {
        Set<Character> characters = new TreeSet<>();
        BY_SYLLABLE
                .subMap(start, true, start + Character.MAX_VALUE, true)
                .values()
                .forEach(characters::addAll);
        return anyOf(characters);
    }

    private static String anyOf(Set<Character> characters) {
        return characters.isEmpty()
                ? ""
                : characters.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("", "[", "]"));
    }
}
