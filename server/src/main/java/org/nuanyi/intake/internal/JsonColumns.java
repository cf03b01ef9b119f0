package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;

/** The columns that the objects of a file turn out to have. */
final class JsonColumns {

    private final int most;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    JsonColumns(int most) {
        this.most = most;
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** The cells of one object under the columns known so far; unknown names make new columns. */
    List<String> cells(Map<String, String> object) {
        object.keySet().forEach(this::position);
        String[] cells = new String[names.size()];
        Arrays.fill(cells, "");
        object.forEach((name, text) -> cells[position(name)] = text);
        return Arrays.asList(cells);
    }

    private int position(String name) {
        Integer known = positions.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == most) {
            throw new FileRefused(Fault.TOO_MANY_COLUMNS, most);
        }
        names.add(name);
        positions.put(name, names.size() - 1);
        return names.size() - 1;
    }
}
