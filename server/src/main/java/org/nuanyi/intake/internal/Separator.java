package org.nuanyi.intake.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between the cells of a text file: a comma, a semicolon or a tab.
 *
 * @param linesTaken how many lines were needed to say so and are not part of the table
 */
record Separator(char sign, int linesTaken) {

    private static final int LOOK_AHEAD = 1 << 15;
    private static final List<Character> SIGNS = List.of(',', ';', '\t');

    /**
     * The one that makes most headings. A first line {@code sep=;}, as Excel writes it, decides and
     * is taken from the text.
     */
    static Separator of(BufferedReader text, Predicate<String> isHeading) throws IOException {
        String start = start(text);
        if (start.toLowerCase(Locale.ROOT).matches("(?s)sep=[,;\t]\\R.*")) {
            text.readLine();
            return new Separator(start.charAt(4), 1);
        }
        List<String> lines = start.lines().limit(Table.HEADING_WITHIN).toList();
        return SIGNS.stream()
                .max(
                        Comparator.<Character>comparingLong(c -> headings(lines, c, isHeading))
                                .thenComparing(
                                        c -> lines.getFirst().chars().filter(x -> x == c).count()))
                .map(c -> new Separator(c, 0))
                .orElseThrow();
    }

    private static String start(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] ahead = new char[LOOK_AHEAD / 2];
        int length = text.read(ahead);
        text.reset();
        return new String(ahead, 0, Math.max(length, 0));
    }

    private static long headings(List<String> lines, char sign, Predicate<String> isHeading) {
        return lines.stream()
                .mapToLong(l -> cells(l, sign).filter(isHeading).count())
                .max()
                .orElse(0);
    }

    private static Stream<String> cells(String line, char sign) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(sign))))
                .map(c -> c.replace("\"", "").strip());
    }
}
