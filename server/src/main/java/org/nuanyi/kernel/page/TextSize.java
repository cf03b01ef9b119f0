package org.nuanyi.kernel.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Size of the running text: 17, 22, 26 or 30 px. The style sheet knows them by the same names. */
public enum TextSize {
    STANDARD,
    LARGE,
    LARGER,
    LARGEST;

    /** As in the {@code data-text} attribute of a page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size of that name. */
    public static Optional<TextSize> find(String id) {
        return Arrays.stream(values()).filter(size -> size.id().equals(id)).findFirst();
    }
}
