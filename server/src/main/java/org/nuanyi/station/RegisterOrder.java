package org.nuanyi.station;

import org.nuanyi.core.Named;

/** In which order the register is shown; those alike by their codes. */
public enum RegisterOrder implements Named {
    CODE("code", "编号", "Code"),
    NAME("name", "名称", "Name"),
    UNIT("unit", "单位", "Unit"),
    /** The one changed last comes first. */
    CHANGED("changed", "最近修改", "Last changed"),
    /** The one that was found open longest ago, or never, comes first. */
    CONFIRMED("confirmed", "最久没有确认", "Longest not confirmed");

    private final Words words;

    RegisterOrder(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
