package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** How far a report has come. */
public enum ReportState implements Named {
    RECEIVED("received", "已收到，等工会处理", "Received, waiting for the union"),
    HANDLED("handled", "已答复", "Answered"),
    CLOSED("closed", "已办结，等确认", "Closed, to be verified"),
    VERIFIED("verified", "已确认解决", "Verified");

    private final Words words;

    ReportState(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
