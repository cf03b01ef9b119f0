package org.nuanyi.intake.internal;

import java.util.HashMap;
import java.util.Map;
import org.nuanyi.intake.Fault;
import org.nuanyi.station.Hours;
import org.nuanyi.station.HoursText;

/**
 * Opening hours as OpenStreetMap writes them, or as people write them in Chinese. What is not
 * understood is kept as words: it is shown, and never guessed at. Not thread-safe.
 */
final class HoursWords {

    private static final int LONGEST = 500;

    /** A long list has few different hours. Bounded, so that no file can fill it. */
    private static final int REMEMBERED = 4096;

    private final Map<String, HoursText> readings = new HashMap<>();

    Hours read(RowCells cells) {
        String text = cells.text(Field.HOURS, LONGEST);
        HoursText read = remembered(text);
        if (read.hours().osm().isEmpty() && !text.isEmpty()) {
            cells.say(Field.HOURS, Fault.HOURS_AS_TEXT, text, read.reason());
        }
        return read.hours();
    }

    private HoursText remembered(String text) {
        HoursText before = readings.get(text);
        if (before != null) {
            return before;
        }
        HoursText read = HoursText.read(text);
        if (readings.size() < REMEMBERED) {
            readings.put(text, read);
        }
        return read;
    }
}
