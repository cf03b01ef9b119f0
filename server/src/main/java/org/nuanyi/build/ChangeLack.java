package org.nuanyi.build;

import org.nuanyi.core.Named;

/** What a change may still want before it goes on. */
public enum ChangeLack implements Named {
    AGREEMENT("agreement", "还没有到期日更晚的新协议", "There is no new agreement that ends later"),
    CLOSED("closed", "这个驿站已经撤了", "The station was withdrawn already"),
    NOT_SHUT("not-shut", "这个驿站没有停，不用恢复", "The station is not shut"),
    SUCCESSOR("successor", "改去的驿站没有开着", "The station to go to instead is not open"),
    CHECK("check", "核查日期还没到", "The day of the check has not come"),
    NOTICE("notice", "公告日期还没到", "The day of the notice has not come"),
    SECOND_PERSON("second-person", "决定的人不能是提出的人", "Who decides may not be who asked for it");

    private final Words words;

    ChangeLack(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
