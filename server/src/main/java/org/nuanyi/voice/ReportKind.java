package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** What a tap says. */
public enum ReportKind implements Named {
    OPEN("open", "门开着，我在这里", "It is open, I am here"),
    LOCKED("locked", "门锁着", "It is locked"),
    BROKEN("broken", "设施坏了", "Something is broken"),
    OTHER("other", "说两句", "A few words");

    private final Words words;

    ReportKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
