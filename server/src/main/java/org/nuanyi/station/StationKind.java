package org.nuanyi.station;

import org.nuanyi.core.Named;

/** Type of a station: standard (at least 5 m2), micro (less), mobile, or a cabinet point. */
public enum StationKind implements Named {
    STANDARD("standard", "标准驿站", "Standard"),
    MICRO("micro", "微驿站", "Micro"),
    MOBILE("mobile", "流动驿站", "Mobile"),
    CABINET("cabinet", "智能柜", "Smart cabinet");

    private final Words words;

    StationKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
