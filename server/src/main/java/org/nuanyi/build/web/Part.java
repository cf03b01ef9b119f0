package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.Option;

/**
 * What is said of a project in one form.
 *
 * @param now whether it is what the project's state asks for
 * @param editable whether the reader may change it now
 */
record Part(String id, String title, List<Field> fields, boolean now, boolean editable) {

    /**
     * One thing of it.
     *
     * @param kind text, long, date, number, select or check
     * @param options to choose from; empty for what is written
     * @param wrong what to write instead; empty where nothing is wrong
     */
    record Field(
            String id,
            String label,
            String kind,
            String value,
            List<Option> options,
            String wrong) {

        /** As it reads where it is not changed. */
        public String shown() {
            return switch (kind) {
                case "select" ->
                        options.stream()
                                .filter(Option::chosen)
                                .map(Option::name)
                                .findFirst()
                                .orElse("");
                case "check" -> value.isEmpty() ? "" : "✓";
                default -> value;
            };
        }
    }
}
