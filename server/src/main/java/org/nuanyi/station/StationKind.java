package org.nuanyi.station;

/** Type of a station: standard (at least 5 m2), micro (less), mobile, or a cabinet point. */
public enum StationKind implements Named {
    STANDARD("standard", "标准驿站", "Standard"),
    MICRO("micro", "微驿站", "Micro"),
    MOBILE("mobile", "流动驿站", "Mobile"),
    CABINET("cabinet", "智能柜", "Smart cabinet");

    private final String id;
    private final String chinese;
    private final String english;

    StationKind(String id, String chinese, String english) {
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
