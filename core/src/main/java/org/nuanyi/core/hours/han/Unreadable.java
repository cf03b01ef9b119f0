package org.nuanyi.core.hours.han;

/** Ends the reading of a text. It carries the sentence for the writer and no stack trace. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is missing or unclear, and where possible what to write instead. */
    public String reason() {
        return reason;
    }

    static Unreadable empty() {
        return new Unreadable("没有写开放时间");
    }

    static Unreadable tooLong() {
        return new Unreadable("文字太长，请只写开放时间");
    }

    static Unreadable notChinese() {
        return new Unreadable("不是中文写法，请用中文或 OSM 格式写");
    }

    static Unreadable noTimes() {
        return new Unreadable("没有写几点到几点，例如 09:00-17:30");
    }

    static Unreadable word(String text) {
        return new Unreadable("看不懂“" + text + "”");
    }

    static Unreadable unclearClock(String text) {
        return new Unreadable("“" + text + "”分不清上午还是下午，请用24小时制，例如 08:30-17:30");
    }

    static Unreadable impossible(String text) {
        return new Unreadable("“" + text + "”不是一个说得通的时间");
    }

    static Unreadable noMonths(String season) {
        return new Unreadable("“" + season + "”没有写从几月到几月");
    }

    static Unreadable whichDays(String text) {
        return new Unreadable("“" + text + "”分不清是哪几天的时间");
    }

    static Unreadable contradiction(String text) {
        return new Unreadable("前后说法不一致：" + text);
    }

    static Unreadable appointment() {
        return new Unreadable("要预约才能来，不是固定的开放时间");
    }

    static Unreadable onNotice() {
        return new Unreadable("时间以公告为准，没有写几点到几点");
    }
}
