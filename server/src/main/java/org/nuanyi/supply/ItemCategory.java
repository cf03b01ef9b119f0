package org.nuanyi.supply;

import org.nuanyi.core.Named;

/** What a kind of supplies is for (类别). */
public enum ItemCategory implements Named {
    DRINK("drink", "饮水", "Drink"),
    COOL("cool", "防暑", "Against heat"),
    WARM("warm", "御寒", "Against cold"),
    MEDICINE("medicine", "药品", "Medicine"),
    PROTECTION("protection", "防护", "Protection"),
    CLEANING("cleaning", "保洁", "Cleaning"),
    OTHER("other", "其他", "Other");

    private final Words words;

    ItemCategory(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
