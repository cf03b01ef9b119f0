package org.nuanyi.finder.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.nuanyi.kernel.pinyin.Pinyin;

/**
 * What a station, a unit or a landmark can be found by.
 *
 * @param written the words as they are written, one form for full and half width, lower case
 * @param typed the same in pinyin, then in initials; an upper case letter, or what is no letter,
 *     marks where a match may begin, so that {@code an} finds 安 and not 山
 */
record SearchWords(String written, String typed) {

    static SearchWords of(List<String> names) {
        StringBuilder written = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        for (String name : names) {
            String plain = plain(name);
            written.append(plain).append('\n');
            appendTyped(Pinyin.MANDARIN.syllables(plain), typed);
        }
        return new SearchWords(written.toString(), typed.toString());
    }

    private static void appendTyped(List<String> syllables, StringBuilder typed) {
        for (String syllable : syllables) {
            typed.append(Character.toUpperCase(syllable.charAt(0)))
                    .append(syllable, 1, syllable.length());
        }
        typed.append('\n');
        for (String syllable : syllables) {
            typed.append(Character.toUpperCase(syllable.charAt(0)));
        }
        typed.append('\n');
    }

    /** The one form in which words are compared. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.strip().replace('ü', 'v').replaceAll("[\\s']+", " ");
    }
}
