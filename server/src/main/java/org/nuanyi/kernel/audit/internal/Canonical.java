package org.nuanyi.kernel.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as one text: the same for the same entry, and another for every other. */
final class Canonical {

    private static final List<String> TEXTS =
            List.of(
                    "id",
                    "actor",
                    "role",
                    "unit",
                    "address",
                    "request",
                    "action",
                    "subject_kind",
                    "subject",
                    "before",
                    "after",
                    "result");

    private Canonical() {}

    /** Of a row with all columns of {@code audit.entry}. */
    static String of(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        append(text, "at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
        for (String column : TEXTS) {
            append(text, column, row.getString(column));
        }
        return text.toString();
    }

    /** Each value with its length before it, so that none can pass for two. */
    private static void append(StringBuilder text, String name, @Nullable String value) {
        text.append(name).append('=');
        if (value == null) {
            text.append("-\n");
        } else {
            text.append(value.length()).append(':').append(value).append('\n');
        }
    }
}
