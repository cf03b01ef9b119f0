package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.UUID;
import org.nuanyi.core.cabinet.Quota.Limit;

/** Whether a lane may be opened. */
public sealed interface OpeningResult {

    /**
     * It may, and the pieces are held for the member.
     *
     * @param until after this the cabinet keeps its door shut
     */
    record Allowed(UUID id, Instant until) implements OpeningResult {}

    /** The member had as much as there is for one. */
    record OverQuota(Limit limit) implements OpeningResult {}

    record Refused(Reason why) implements OpeningResult {}

    /** Why not. */
    enum Reason {
        NO_LANE("没有这个格口。", "There is no such lane."),
        /** The line to it is cut: a card still opens it. */
        AWAY("智能柜离线了，请刷卡。", "The cabinet is offline; a card still opens it."),
        RETIRED("这台智能柜已停用。", "This cabinet is out of service."),
        NOT_RETURNED("上次借的还没有归还。", "What you borrowed is not back yet."),
        NOTHING_TO_RETURN("没有要归还的。", "There is nothing of yours to give back."),
        TOO_MANY("一次拿不了这么多。", "That is more than the lane holds.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }
}
