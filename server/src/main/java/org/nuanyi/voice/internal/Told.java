package org.nuanyi.voice.internal;

import java.util.List;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * Something told, as it came in.
 *
 * @param key the sender's name for the request: sent again, it is the same request
 * @param content everything it says, so that another request under the same key is noticed
 */
public record Told(UUID key, StationCode station, String content) {

    private static final String BETWEEN = "\u001f";

    /** Of what and of everything said about it. */
    public static Told of(UUID key, StationCode station, String what, List<String> said) {
        return new Told(
                key,
                station,
                String.join(BETWEEN, what, station.value(), String.join(BETWEEN, said)));
    }

    /** Shows no content: it may come into a log. */
    @Override
    public String toString() {
        return "Told[" + key + "]";
    }
}
