package org.nuanyi.voice.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;

/**
 * What people write, as plain text: no control characters, no direction overrides, no invisible
 * signs. It is never read as HTML.
 */
final class PlainWords {

    static final int LONGEST = 500;
    static final int LONGEST_CONTACT = 100;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}&&[^\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");
    private static final Pattern EMPTY_LINES = Pattern.compile(" ?\n[ \n]*");

    private PlainWords() {}

    /**
     * The text as it is kept.
     *
     * @throws BadInput if it is longer than {@value #LONGEST} characters
     */
    static String of(String text) {
        return limited("text", EMPTY_LINES.matcher(plain(text)).replaceAll("\n").strip(), LONGEST);
    }

    /**
     * A phone number or another way to reach somebody, in one line.
     *
     * @throws BadInput if it is longer than {@value #LONGEST_CONTACT} characters
     */
    static String contact(String text) {
        return limited("contact", plain(text).replace('\n', ' ').strip(), LONGEST_CONTACT);
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String lines = LINE_BREAKS.matcher(composed).replaceAll("\n");
        String spaced = SPACES.matcher(lines).replaceAll(" ");
        return UNSEEN.matcher(spaced).replaceAll("");
    }

    private static String limited(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new BadInput(field, "%s has at most %d characters.".formatted(field, longest));
        }
        return text;
    }
}
