package org.nuanyi.station.web;

import org.nuanyi.core.Named;

/** How large a poster is printed. */
enum PosterSize implements Named {
    A4("a4", "A4", "A4"),
    A5("a5", "A5", "A5"),
    /** Eight on a sheet of A4, to be cut. */
    LABELS("labels", "标签（每张 A4 八个）", "Labels, eight on A4");

    private final Words words;

    PosterSize(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
