package org.nuanyi.station.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.nuanyi.kernel.pinyin.TypedName;

/**
 * What was typed to search the register: each word is to be a part of a station's code, name or
 * address, or how its name sounds. Reads only what the register's index holds.
 */
record SearchedWords(List<String> words) {

    /** In small letters, full-width signs as plain ones. */
    static SearchedWords of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new SearchedWords(
                Stream.of(plain.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** To be added to what a statement asks; empty where nothing was typed. */
    String condition() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "and (" + written(i) + sounding(i) + ")\n")
                .collect(Collectors.joining());
    }

    Query bind(Query query) {
        for (int i = 0; i < words.size(); i++) {
            query.bind("written" + i, words.get(i));
            if (!sound(i).isEmpty()) {
                query.bind("sound" + i, sound(i));
            }
        }
        return query;
    }

    /** Making letters small takes as long as looking for a word, and 汉字 have no small ones. */
    private String written(int i) {
        String text = "code || ' ' || name || ' ' || address";
        return "strpos(%s, :written%d) > 0"
                .formatted(hasLetters(words.get(i)) ? "lower(" + text + ")" : text, i);
    }

    private String sounding(int i) {
        return sound(i).isEmpty() ? "" : " or name ~ :sound" + i;
    }

    private String sound(int i) {
        return TypedName.expression(words.get(i));
    }

    private static boolean hasLetters(String word) {
        return word.codePoints()
                .anyMatch(one -> Character.toUpperCase(one) != one || Character.isUpperCase(one));
    }
}
