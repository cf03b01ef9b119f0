package org.nuanyi.intake.internal;

import java.util.Map;

/** Where the text of a field comes from. */
sealed interface FieldSource {

    /**
     * A column, whose words may be translated.
     *
     * @param values what a word of the file is to be read as
     * @param fallback what an empty cell is to be read as; empty for nothing
     */
    record Column(int index, String heading, Map<String, String> values, String fallback)
            implements FieldSource {}

    /** The same for every row. */
    record Constant(String text) implements FieldSource {}
}
