package org.nuanyi.build.web;

import java.util.List;
import java.util.Map;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Frame;

/**
 * Where a host offers a room.
 *
 * @param key secret of this application: sent again, it is the same application
 * @param faults what is wrong, by field
 */
record ApplyView(
        Frame frame,
        String key,
        HostForm form,
        Map<String, String> faults,
        List<Option> kinds,
        List<Option> units) {

    ApplyView {
        faults = Map.copyOf(faults);
        kinds = List.copyOf(kinds);
        units = List.copyOf(units);
    }

    /** What was typed there. */
    public String typed(String field) {
        return form.text(field);
    }

    /** What is wrong with it; empty where nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
