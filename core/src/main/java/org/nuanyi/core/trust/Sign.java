package org.nuanyi.core.trust;

import java.time.Instant;
import org.nuanyi.core.Named;

/**
 * Somebody or something saw whether a station is open.
 *
 * @param witness tells two witnesses apart and names nobody: a keyed pseudonym made by the caller;
 *     reports of one witness are those of one person. Empty where nobody can tell
 * @param source where the sign comes from
 * @param ref its name there; the same ref of the same source is the same sign
 */
public record Sign(Kind kind, By by, Instant at, String witness, String source, String ref) {

    /** What was seen. */
    public enum Kind implements Named {
        /** A proof of life. */
        OPEN("open", "开着", "Open"),
        /** The door was locked though the hours say open. */
        LOCKED("locked", "门锁着", "Locked"),
        /** An inspection found it shut. */
        SHUT("shut", "检查时没有开门", "Found shut");

        private final Words words;

        Kind(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** The same, but not after an instant: a clock that is ahead must not decide the future. */
    public Sign notAfter(Instant latest) {
        return at.isAfter(latest) ? new Sign(kind, by, latest, witness, source, ref) : this;
    }
}
