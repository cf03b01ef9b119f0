package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.Named;

/**
 * Something at a cabinet that somebody has to look after.
 *
 * @param detail in the words of the cabinet; may be empty
 * @param clearedAt empty while it lasts
 */
public record Alarm(
        String cabinet, Kind kind, String detail, Instant raisedAt, Optional<Instant> clearedAt) {

    /** What it is. */
    public enum Kind implements Named {
        OFFLINE("offline", "离线", "Offline"),
        LEFT_OPEN("left-open", "门没有关", "Door left open"),
        FORCED("forced", "门被强行打开", "Door forced"),
        TAMPER("tamper", "柜体被动过", "Tampered with"),
        TEMPERATURE("temperature", "温度超限", "Temperature out of range"),
        JAMMED("jammed", "门卡住了", "Door jammed"),
        /** It said two things under one number. */
        CONTRADICTION("contradiction", "同一编号说了两次", "Said two things under one number"),
        /** What it said is not of the contract. */
        UNREADABLE("unreadable", "消息读不懂", "Unreadable message"),
        /** Pieces moved while nothing was open. */
        UNEXPLAINED("unexplained", "物品数量不明变动", "Pieces moved unexplained"),
        /** What lies in it is not what the books hold. */
        DIFFERENCE("difference", "柜内数量与账不符", "Count differs from the books");

        private final Words words;

        Kind(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
