package org.nuanyi.core.hours;

import org.nuanyi.core.hours.han.HanGrammar;
import org.nuanyi.core.hours.han.Unreadable;

/**
 * Reads hours as people write them in Chinese. Every word of the text has to be understood and has
 * to have one meaning only; otherwise the text is refused. It never guesses.
 */
public final class HanHours {

    private HanHours() {}

    /** Reads one text, simplified or traditional characters, half- or full-width signs. */
    public static HanReading read(String text) {
        try {
            return new HanReading.Value(HanGrammar.translate(text));
        } catch (Unreadable refusal) {
            return new HanReading.NotUnderstood(text, refusal.reason());
        }
    }
}
