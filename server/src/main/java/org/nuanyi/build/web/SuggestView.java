package org.nuanyi.build.web;

import java.util.List;
import java.util.Map;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Frame;

/**
 * Where somebody wishes for a station.
 *
 * @param key of this suggestion: sent again, it is the same
 * @param faults what is wrong, by field
 */
record SuggestView(
        Frame frame,
        String key,
        SuggestForm form,
        Map<String, String> faults,
        List<Option> units,
        List<Option> comers) {

    SuggestView {
        faults = Map.copyOf(faults);
        units = List.copyOf(units);
        comers = List.copyOf(comers);
    }

    /** What is wrong with a field; empty where nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
