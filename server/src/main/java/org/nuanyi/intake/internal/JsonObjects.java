package org.nuanyi.intake.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Objects of JSON as flat rows: {@code {"at": {"lon": 1}}} is a cell {@code at.lon}. */
final class JsonObjects {

    private static final int DEEPEST = 8;

    private final JsonParser json;

    JsonObjects(JsonParser json) {
        this.json = json;
    }

    /** The object that begins at the current token. */
    Map<String, String> read() throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        object("", 1, cells);
        return cells;
    }

    private void object(String prefix, int depth, Map<String, String> cells) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                object(name + ".", depth + 1, cells);
            } else {
                cells.put(name, text(value));
            }
        }
    }

    private String text(JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> "";
            case START_ARRAY -> list();
            case START_OBJECT -> skipped("{…}");
            default -> json.getText();
        };
    }

    private String list() throws IOException {
        StringJoiner joined = new StringJoiner(";");
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            joined.add(t.isStructStart() ? skipped("[…]") : json.getText());
        }
        return joined.toString();
    }

    private String skipped(String sign) throws IOException {
        json.skipChildren();
        return sign;
    }
}
