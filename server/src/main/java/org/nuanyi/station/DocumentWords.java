package org.nuanyi.station;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;

/**
 * What is said of a document.
 *
 * @param title of 1 to 100 characters, in one line
 * @param dated the day that stands on it
 * @param isPublic whether everybody may read it
 */
public record DocumentWords(
        DocumentKind kind, String title, Optional<LocalDate> dated, boolean isPublic) {

    private static final int LONGEST = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * @throws BadInput if it has no title, or one too long
     */
    public DocumentWords {
        title = title.strip();
        int length = title.codePointCount(0, title.length());
        if (length < 1 || length > LONGEST || CONTROL.matcher(title).find()) {
            throw new BadInput("title", "title takes 1 to 100 characters.");
        }
    }
}
