package org.nuanyi.station;

import org.nuanyi.core.Named;

/** How one gets in. */
public enum Entry implements Named {
    WALK_IN("walk-in", "直接进", "Walk in"),
    SCAN("scan", "扫码进", "Scan a code"),
    CARD("card", "刷卡进", "Swipe a card"),
    ASK_STAFF("ask-staff", "请工作人员开门", "Ask the staff");

    private final Words words;

    Entry(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
