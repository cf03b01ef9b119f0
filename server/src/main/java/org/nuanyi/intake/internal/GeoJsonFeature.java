package org.nuanyi.intake.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.Remark;

/** A feature of GeoJSON (RFC 7946) as a row: its properties, and its point as two columns. */
final class GeoJsonFeature {

    static final String LON = "geometry.lon";
    static final String LAT = "geometry.lat";

    private static final String PROPERTIES = "properties.";

    private GeoJsonFeature() {}

    /** Whether a flattened object is a feature. */
    static boolean is(Map<String, String> object) {
        return "Feature".equals(object.get("type"))
                && (object.containsKey("geometry") || object.containsKey("geometry.type"));
    }

    static Map<String, String> flat(Map<String, String> feature) {
        Map<String, String> row = new LinkedHashMap<>();
        feature.forEach(
                (name, text) -> {
                    if (name.startsWith(PROPERTIES)) {
                        row.put(name.substring(PROPERTIES.length()), text);
                    }
                });
        String id = feature.get("id");
        if (id != null) {
            row.putIfAbsent("id", id);
        }
        String[] point = feature.getOrDefault("geometry.coordinates", "").split(";");
        row.put(LON, isPoint(feature) ? point[0] : "");
        row.put(LAT, isPoint(feature) && point.length > 1 ? point[1] : "");
        return row;
    }

    /** Says so where the feature is not a point. */
    static List<Remark> remarks(long line, Map<String, String> feature) {
        if (isPoint(feature)) {
            return List.of();
        }
        String type = feature.getOrDefault("geometry.type", "null");
        return List.of(Remark.ofRow(line, Fault.NOT_A_POINT, type));
    }

    private static boolean isPoint(Map<String, String> feature) {
        return "Point".equals(feature.get("geometry.type"));
    }
}
