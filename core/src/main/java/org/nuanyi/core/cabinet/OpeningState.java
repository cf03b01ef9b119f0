package org.nuanyi.core.cabinet;

import org.nuanyi.core.Named;

/** How far an opening has come, as the server knows it. */
public enum OpeningState implements Named {
    /** Allowed, and not yet on its way. */
    QUEUED("queued", "排队中", "Queued"),
    SENT("sent", "已发送", "Sent"),
    /** The cabinet has it. */
    ACKED("acked", "柜子已收到", "Received"),
    OPENED("opened", "门已打开", "Open"),
    LEFT_OPEN("left-open", "门没有关", "Left open"),
    CLOSED("closed", "门已关上", "Closed"),
    /** Over: what was taken is known and booked. */
    SETTLED("settled", "已完成", "Done"),
    /** Over: the cabinet would not. */
    DENIED("denied", "柜子没有打开", "Denied"),
    /** Over: it came to the cabinet too late, or never left. */
    EXPIRED("expired", "已过期", "Expired"),
    /** Over: the cabinet tried, and the door did not open. */
    JAMMED("jammed", "门卡住了", "Jammed"),
    /** Nothing was heard in time; the cabinet's own count will tell. */
    UNKNOWN("unknown", "情况不明，等待核对", "Not known yet");

    private final Words words;

    OpeningState(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }

    /**
     * Whether nothing more is to come of it, and what was held for it is free but for what was
     * taken.
     */
    public boolean isOver() {
        return switch (this) {
            case SETTLED, DENIED, EXPIRED, JAMMED -> true;
            case QUEUED, SENT, ACKED, OPENED, LEFT_OPEN, CLOSED, UNKNOWN -> false;
        };
    }
}
