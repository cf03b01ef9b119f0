package org.nuanyi.station.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.station.Difference;
import org.nuanyi.station.Points;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Plain;

/**
 * What of somebody's form is written over what the station says now: the fields that person
 * changed, and of them none that somebody else has changed since. Pure.
 *
 * @param write the new texts
 * @param clashes the fields both of them changed, to different texts
 */
record Merge(Map<StationField, String> write, List<Difference> clashes) {

    /**
     * @param read what the form showed at first
     * @param now what the station says
     * @param wanted what the form came back with
     */
    static Merge of(
            Map<StationField, String> read,
            Map<StationField, String> now,
            Map<StationField, String> wanted) {
        Map<StationField, String> write = new LinkedHashMap<>();
        List<Difference> clashes = new ArrayList<>();
        wanted.forEach(
                (field, text) -> {
                    String was = read.getOrDefault(field, "");
                    String theirs = now.getOrDefault(field, "");
                    if (same(field, text, was) || same(field, text, theirs)) {
                        return;
                    }
                    if (same(field, was, theirs)) {
                        write.put(field, text);
                    } else {
                        clashes.add(new Difference(field, was, theirs, text));
                    }
                });
        return new Merge(write, clashes);
    }

    private static boolean same(StationField field, String one, String other) {
        return normal(field, one).equals(normal(field, other));
    }

    private static String normal(StationField field, String text) {
        return switch (field) {
            case Plain.POINT -> Points.read(text).map(Points::write).orElse(text);
            case Plain.TAGS ->
                    Arrays.stream(text.split("[、,，;；]"))
                            .map(String::strip)
                            .collect(Collectors.joining(FieldTexts.BETWEEN_TAGS));
            default -> text.strip();
        };
    }
}
