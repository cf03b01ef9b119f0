package org.nuanyi.station;

import org.nuanyi.core.Named;

/** Who checks a field of a station, where it is no unit of the union. */
public enum Checker implements Named {
    KEEPER("keeper", "站点", "the station"),
    UNION("union", "工会", "the union"),
    INSPECTION("inspection", "检查组", "an inspection"),
    /** The list it came in says so, and not by whom; or it names a person, which is not kept. */
    LIST("list", "来源名单", "its list");

    private final Words words;

    Checker(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
