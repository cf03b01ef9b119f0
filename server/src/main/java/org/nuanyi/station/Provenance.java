package org.nuanyi.station;

import org.nuanyi.core.Named;

/** Where a record comes from. */
public enum Provenance implements Named {
    ENTERED("entered", "人工录入", "Entered by a person"),
    IMPORTED("imported", "文件导入", "Imported from a file"),
    GENERATED("generated", "演示数据", "Generated for demonstration");

    private final Words words;

    Provenance(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
