package org.nuanyi.purchase;

import java.time.Instant;
import org.nuanyi.core.Named;

/**
 * That a thing is at its station no more.
 *
 * @param by id of who said so
 */
public record Leaving(How how, String why, String by, Instant at) {

    /** What became of it. */
    public enum How implements Named {
        /** It went back to the supplier. */
        RETURNED(new Words("returned", "已退货", "Returned")),
        /** It is lost, or of no use, and not paid for. */
        WRITTEN_OFF(new Words("written-off", "已核销", "Written off"));

        private final Words words;

        How(Words words) {
            this.words = words;
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
