package org.nuanyi.core.cabinet;

import org.nuanyi.core.Named;

/**
 * Why a cabinet kept a door shut, as the contract names it (section 5): what tells most comes
 * first, what may come of a forged command last.
 */
public enum DenialReason implements Named {
    EMPTY("empty", "格口是空的", "Lane empty"),
    BUSY("busy", "有人正在用", "In use"),
    LANE("lane", "没有这个格口", "No such lane"),
    JOURNAL_FULL("journal-full", "记录没有传完，柜内已存满", "Journal full"),
    BLOCKED("blocked", "锁或格口卡住", "Stuck"),
    NOT_OPENED("not-opened", "没有人拉门", "Nobody pulled the door"),
    RESTARTED("restarted", "刚重新启动", "Restarted"),
    DECIDED("decided", "柜子已按自己的名单处理", "Decided by the cabinet"),
    CLOCK("clock", "时钟还没对好", "Clock not set"),
    LIFETIME("lifetime", "命令的时限不对", "Lifetime of the command"),
    KIND("kind", "不认识这种命令", "Unknown kind of command"),
    VERSION("version", "版本不对", "Version"),
    SIGNATURE("signature", "签名不对", "Signature"),
    KID("kid", "不认识签名的钥匙", "Unknown key"),
    MALFORMED("malformed", "命令读不懂", "Unreadable command"),
    CABINET("cabinet", "命令是给别的柜的", "For another cabinet");

    private final Words words;

    DenialReason(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
