package org.nuanyi.build;

import org.nuanyi.core.Named;

/** Who wished for a station. */
public enum Applicant implements Named {
    UNIT("unit", "单位申请", "The unit"),
    HOST("host", "承建单位申请", "A host"),
    WORKER("worker", "劳动者建议", "A worker");

    private final Words words;

    Applicant(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
