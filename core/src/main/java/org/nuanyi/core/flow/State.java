package org.nuanyi.core.flow;

import java.util.Optional;
import org.nuanyi.core.Named.Words;

/**
 * Where a case can stand.
 *
 * @param limit how long it may; never for one in which cases end
 */
public record State(Words words, Kind kind, Optional<Limit> limit) {

    /** Where cases begin, pass and end. */
    public enum Kind {
        START,
        STEP,
        END
    }

    /**
     * So many working days (工作日), and whom to tell when they are over (升级).
     *
     * @param escalatesTo id of a role
     */
    public record Limit(int workingDays, String escalatesTo) {}

    public String id() {
        return words.id();
    }

    public boolean isEnd() {
        return kind == Kind.END;
    }
}
