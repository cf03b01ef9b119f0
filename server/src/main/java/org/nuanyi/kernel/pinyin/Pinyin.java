package org.nuanyi.kernel.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese names are typed on a Latin keyboard: without tones, ü as v. The readings of single
 * characters are those of Unicode (kMandarin) in {@code pinyin.txt}, one syllable a line; where
 * names are read otherwise, {@link #NAMES} says how. A table, because a general transliterator
 * (ICU4J) takes half a second to start. Immutable, thread-safe.
 */
public final class Pinyin {

    /** Readings in names of places and hosts; of two that fit, the longer one counts. */
    private static final String NAMES =
            """
            地 di
            都 du
            什 shi
            长 chang
            行 hang
            自行 zi xing
            步行 bu xing
            出行 chu xing
            骑行 qi xing
            通行 tong xing
            旅行 lv xing
            行政 xing zheng
            行人 xing ren
            行走 xing zou
            校长 xiao zhang
            家长 jia zhang
            院长 yuan zhang
            重庆 chong qing
            重阳 chong yang
            厦门 xia men
            音乐 yin yue
            演乐 yan yue
            大栅栏 da shi lan
            什刹 shi cha
            西藏 xi zang
            空调 kong tiao
            调解 tiao jie
            会计 kuai ji
            十里堡 shi li pu
            刀削面 dao xiao mian
            """;

    private static final char FIRST = '〇';
    private static final char LAST = '龥';

    public static final Pinyin MANDARIN = new Pinyin();

    private final @Nullable String[] ofCharacter = new String[LAST - FIRST + 1];
    private final Map<Character, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(String characters, List<String> syllables) {

        void read(BiConsumer<String, Character> read) {
            for (int i = 0; i < syllables.size(); i++) {
                read.accept(syllables.get(i), characters.charAt(i));
            }
        }
    }

    private Pinyin() {
        for (String line : table().split("\n")) {
            int gap = line.indexOf(' ');
            line.chars()
                    .skip(gap + 1)
                    .forEach(c -> ofCharacter[c - FIRST] = line.substring(0, gap));
        }
        for (String line : NAMES.split("\n")) {
            List<String> words = List.of(line.split(" "));
            Phrase phrase = new Phrase(words.getFirst(), words.subList(1, words.size()));
            phrases.computeIfAbsent(line.charAt(0), _ -> new ArrayList<>()).add(phrase);
        }
    }

    /**
     * Every character with its readings: that of the table, and those it has in names.
     *
     * @param read takes a syllable and a character that may be read so
     */
    void forEachReading(BiConsumer<String, Character> read) {
        for (char c = FIRST; c <= LAST; c++) {
            String syllable = ofCharacter[c - FIRST];
            if (syllable != null) {
                read.accept(syllable, c);
            }
        }
        phrases.values().stream().flatMap(List::stream).forEach(phrase -> phrase.read(read));
    }

    private static String table() {
        try (InputStream in = Pinyin.class.getResourceAsStream("pinyin.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text in the units a person types: a syllable for each Chinese character, a run of Latin
     * letters and digits as it is; all else parts them and is left out.
     */
    public List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); ) {
            at =
                    isLatin(text.charAt(at))
                            ? readRun(text, at, syllables)
                            : readHan(text, at, syllables);
        }
        return syllables;
    }

    private static int readRun(String text, int at, List<String> into) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        into.add(text.substring(at, end));
        return end;
    }

    private int readHan(String text, int at, List<String> into) {
        Phrase phrase = phraseAt(text, at);
        if (phrase != null) {
            into.addAll(phrase.syllables);
            return at + phrase.characters.length();
        }
        char c = text.charAt(at);
        String syllable = c >= FIRST && c <= LAST ? ofCharacter[c - FIRST] : null;
        if (syllable != null) {
            into.add(syllable);
        }
        return at + 1;
    }

    private @Nullable Phrase phraseAt(String text, int at) {
        Phrase longest = null;
        for (Phrase phrase : phrases.getOrDefault(text.charAt(at), List.of())) {
            boolean longer =
                    longest == null || phrase.characters.length() > longest.characters.length();
            if (longer && text.startsWith(phrase.characters, at)) {
                longest = phrase;
            }
        }
        return longest;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
