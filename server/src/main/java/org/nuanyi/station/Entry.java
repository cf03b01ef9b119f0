package org.nuanyi.station;

/** How one gets in. */
public enum Entry implements Named {
    WALK_IN("walk-in", "直接进", "Walk in"),
    SCAN("scan", "扫码进", "Scan a code"),
    CARD("card", "刷卡进", "Swipe a card"),
    ASK_STAFF("ask-staff", "请工作人员开门", "Ask the staff");

    private final String id;
    private final String chinese;
    private final String english;

    Entry(String id, String chinese, String english) {
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
