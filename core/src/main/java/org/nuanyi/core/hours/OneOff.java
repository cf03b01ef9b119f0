package org.nuanyi.core.hours;

import java.time.LocalDateTime;
import org.nuanyi.core.Named;

/**
 * Once, from one moment to another, a station is shut or open whatever its hours say. In the wall
 * clock of Asia/Shanghai.
 *
 * @param until exclusive
 * @param reason in words, for the public
 */
public record OneOff(Kind kind, LocalDateTime from, LocalDateTime until, String reason) {

    /** Which of the two. */
    public enum Kind implements Named {
        CLOSED("closed", "临时关闭", "Closed for once"),
        OPEN("open", "临时开放", "Open for once");

        private final Words words;

        Kind(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public OneOff {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a one-off must begin before it ends");
        }
    }

    /** Whether it is in force then. */
    public boolean covers(LocalDateTime local) {
        return !local.isBefore(from) && local.isBefore(until);
    }
}
