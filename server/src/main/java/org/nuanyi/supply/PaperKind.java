package org.nuanyi.supply;

import org.nuanyi.core.Named;

/** What happens in a store. */
public enum PaperKind implements Named {
    /** Came from outside: bought, or given. */
    RECEIVE("receive", "入库", "Received", "bought"),
    /** Taken by those the station is for. */
    USE("use", "领用", "Used", "used"),
    /** Counted: what is there, whatever the books say. */
    COUNT("count", "盘点", "Counted", "counted"),
    /** Expired, broken or lost. */
    WRITE_OFF("write-off", "报损", "Written off", "written-off");

    private final Words words;
    private final String outside;

    PaperKind(String id, String chinese, String english, String outside) {
        this.words = new Words(id, chinese, english);
        this.outside = outside;
    }

    @Override
    public Words words() {
        return words;
    }

    /** What the world outside does with them, as the ledger names it. */
    public String outside() {
        return outside;
    }
}
