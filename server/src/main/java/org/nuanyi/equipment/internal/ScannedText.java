package org.nuanyi.equipment.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;

/** Reads what a scanner, a phone or a person wrote: links of labels or tags, one or many. */
public final class ScannedText {

    private static final int MOST = 500;
    private static final int LONGEST = 60;

    private static final Pattern TAG =
            Pattern.compile("ZC-[0-9]{1,18}-[0-9]{1,3}-[0-9]{4,6}", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");

    private ScannedText() {}

    /**
     * The tags in their order, each as often as it is there; what has none stays as it is, up to 60
     * characters of it.
     *
     * @throws BadInput if there is nothing, or more than 500
     */
    public static List<String> tags(String text) {
        List<String> tags =
                Arrays.stream(BETWEEN.split(text))
                        .filter(part -> !part.isEmpty())
                        .map(ScannedText::tag)
                        .toList();
        if (tags.isEmpty() || tags.size() > MOST) {
            throw new BadInput("tags", "Scan 1 to 500 labels.");
        }
        return tags;
    }

    private static String tag(String part) {
        Matcher tag = TAG.matcher(part);
        return tag.find()
                ? tag.group().toUpperCase(Locale.ROOT)
                : part.substring(0, Math.min(part.length(), LONGEST));
    }
}
