package org.nuanyi.station;

import org.nuanyi.core.Named;

/** What a photo of a station shows. */
public enum PhotoKind implements Named {
    DOOR("door", "门口", "the door"),
    INSIDE("inside", "里面", "the inside"),
    SIGN("sign", "招牌", "the sign");

    private final Words words;

    PhotoKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
