package org.nuanyi.cabinet;

import org.nuanyi.core.Named;

/** What becomes of what lies in a lane. */
public enum LaneKind implements Named {
    DISPENSE("dispense", "领用", "To take"),
    /** Comes back: an umbrella, a pump. */
    BORROW("borrow", "借用", "To lend"),
    /** Never refused for a quota, only written down. */
    EMERGENCY("emergency", "急救", "Emergency");

    private final Words words;

    LaneKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
