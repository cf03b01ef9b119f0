package org.nuanyi.kernel.sheet;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing is taken of a file, for a reason that its sender can put right. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> details;

    /** Why. */
    public enum Reason {
        /** It is damaged, or was made to look like a sheet. */
        BROKEN,
        /** It unpacks to far more than a sheet does. */
        BOMB,
        TOO_LARGE,
        EMPTY,
        /** The format Excel wrote before 2007. */
        OLD_XLS,
        NOT_A_TABLE,
        NO_SHEET,
        HEADING_MERGED
    }

    public SheetRefused(Reason reason, @Nullable Object... details) {
        super(reason.name());
        this.reason = reason;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    /** For the words about it. */
    public List<String> details() {
        return details;
    }
}
