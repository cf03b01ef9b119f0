package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** What is done with a report. */
public enum StepKind implements Named {
    ANSWERED("answered", "答复", "answered"),
    ASSIGNED("assigned", "交给", "assigned to"),
    RELEASED("released", "公开了原话和照片", "released words and photo"),
    WITHHELD("withheld", "收回了公开", "took the release back"),
    CLOSED("closed", "办结", "closed it"),
    CONFIRMED("confirmed", "确认已经解决", "confirmed that it is solved"),
    DENIED("denied", "说还没有解决，重新办理", "said it is not solved: open again"),
    ESCALATED("escalated", "超过期限，升级到区总工会办公室", "late: told the district office");

    private final Words words;

    StepKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
