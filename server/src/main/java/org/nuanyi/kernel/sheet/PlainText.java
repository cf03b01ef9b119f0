package org.nuanyi.kernel.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Text as people mean it: no invisible signs, no stray spaces. It is never read as HTML. */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000]+");

    /** Zero-width signs that copying from web pages leaves behind; they mean nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\u200b-\u200d\u2060\ufeff\u00ad]");

    /** In UTF-16 units, as Excel counts. */
    private static final int LONGEST_CELL = 32_767;

    private PlainText() {}

    /** Without invisible signs; every run of spaces and line breaks is one space. */
    public static String oneLine(String text) {
        return isPlain(text)
                ? text
                : SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** For comparing: full-width signs as their narrow twins, lower case. */
    public static String folded(String text) {
        return isFolded(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    /**
     * The first character that no name or address has: a control, a direction override, half a
     * pair.
     */
    public static OptionalInt control(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Everyday characters lie far from all that is odd.
            if (!isEveryday(text.charAt(i)) && isControl(text.codePointAt(i))) {
                return OptionalInt.of(text.codePointAt(i));
            }
            i += Character.charCount(text.codePointAt(i)) - 1;
        }
        return OptionalInt.empty();
    }

    /** What a cell of a sheet can hold of it: without what XML cannot, and not longer. */
    public static String storable(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < 0xd800 || c > 0xdfff && (c & 0xfffe) != 0xfffe)
                .limit(LONGEST_CELL / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isEveryday(char c) {
        return (c >= ' ' && c <= '~') || (c >= '\u4e00' && c <= '\u9fff');
    }

    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xfffe) == 0xfffe;
    }

    /** Most cells are: this keeps two regular expressions out of the hot path. */
    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space && afterSpace || c < ' ' || isUnusual(c)) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    /** Chinese characters, digits and small letters without spaces are folded as they are. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isEveryday(c) || c == ' ' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnusual(char c) {
        return (c >= 0x7f && c <= 0xad)
                || (c >= 0x2000 && c <= 0x206f)
                || c == 0x3000
                || c == 0xfeff;
    }
}
