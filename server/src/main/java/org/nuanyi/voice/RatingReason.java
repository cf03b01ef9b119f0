package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** Why somebody gives so many stars. */
public enum RatingReason implements Named {
    CLEAN("clean", "干净", "Clean"),
    FRIENDLY("friendly", "态度好", "Friendly"),
    WORKING("working", "设施好用", "Things work"),
    EASY_TO_FIND("easy-to-find", "好找", "Easy to find"),
    DIRTY("dirty", "不干净", "Dirty"),
    UNFRIENDLY("unfriendly", "态度差", "Unfriendly"),
    FAULTY("faulty", "设施不好用", "Things do not work"),
    HARD_TO_FIND("hard-to-find", "难找", "Hard to find"),
    CROWDED("crowded", "太挤", "Crowded");

    private final Words words;

    RatingReason(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
