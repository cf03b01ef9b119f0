package org.nuanyi.upkeep;

import org.nuanyi.core.Named;

/** What kind of thing is paid for (类别). */
public enum Category implements Named {
    UTILITIES("utilities", "水电", "Water and power"),
    SUPPLIES("supplies", "耗材", "Supplies"),
    REPAIR("repair", "维修", "Repair"),
    CLEANING("cleaning", "保洁", "Cleaning"),
    INSURANCE("insurance", "保险", "Insurance"),
    OTHER("other", "其他", "Other");

    private final Words words;

    Category(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
