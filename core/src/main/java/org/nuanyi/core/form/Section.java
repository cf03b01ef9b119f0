package org.nuanyi.core.form;

import java.util.List;

/** Questions that belong together. */
public record Section(Text title, List<Field> fields) {

    public Section {
        fields = List.copyOf(fields);
    }
}
