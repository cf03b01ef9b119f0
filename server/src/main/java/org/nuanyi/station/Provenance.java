package org.nuanyi.station;

/** Where a record comes from. */
public enum Provenance implements Named {
    ENTERED("entered", "人工录入", "Entered by a person"),
    IMPORTED("imported", "文件导入", "Imported from a file"),
    GENERATED("generated", "演示数据", "Generated for demonstration");

    private final String id;
    private final String chinese;
    private final String english;

    Provenance(String id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
