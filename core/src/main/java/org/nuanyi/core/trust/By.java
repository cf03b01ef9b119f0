package org.nuanyi.core.trust;

import org.nuanyi.core.Named;

/** Who or what saw whether a station is open: a role, never a name. */
public enum By implements Named {
    /** The one who looks after it. */
    KEEPER("keeper", "站点管理员", "Keeper"),
    VISITOR("visitor", "来过的人", "Visitor"),
    INSPECTION("inspection", "检查", "Inspection"),
    /** A door or a cabinet. */
    DEVICE("device", "设备", "Device");

    private final Words words;

    By(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
