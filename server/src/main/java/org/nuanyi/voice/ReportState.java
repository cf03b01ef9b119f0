package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** How far a report has come. */
public enum ReportState implements Named {
    RECEIVED("received", "已收到，等工会处理", "Received, waiting for the union"),
    HANDLED("handled", "已答复", "Answered"),
    CLOSED("closed", "已办结", "Closed");

    private final Words words;

    ReportState(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
