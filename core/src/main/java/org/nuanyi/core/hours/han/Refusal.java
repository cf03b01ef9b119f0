package org.nuanyi.core.hours.han;

/** Ends the reading of a text. It carries the sentence for the writer and no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private Refusal(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is missing or unclear, and where possible what to write instead. */
    public String reason() {
        return reason;
    }

    static Refusal empty() {
        return new Refusal("没有写开放时间");
    }

    static Refusal tooLong() {
        return new Refusal("文字太长，请只写开放时间");
    }

    static Refusal notChinese() {
        return new Refusal("不是中文写法，请用中文或 OSM 格式写");
    }

    static Refusal noTimes() {
        return new Refusal("没有写几点到几点，例如 09:00-17:30");
    }

    static Refusal word(String text) {
        return new Refusal("看不懂“" + text + "”");
    }

    static Refusal unclearClock(String text) {
        return new Refusal("“" + text + "”分不清上午还是下午，请用24小时制，例如 08:30-17:30");
    }

    static Refusal impossible(String text) {
        return new Refusal("“" + text + "”不是一个说得通的时间");
    }

    static Refusal noMonths(String season) {
        return new Refusal("“" + season + "”没有写从几月到几月");
    }

    static Refusal whichDays(String text) {
        return new Refusal("“" + text + "”分不清是哪几天的时间");
    }

    static Refusal contradiction(String text) {
        return new Refusal("前后说法不一致：" + text);
    }

    static Refusal appointment() {
        return new Refusal("要预约才能来，不是固定的开放时间");
    }

    static Refusal onNotice() {
        return new Refusal("时间以公告为准，没有写几点到几点");
    }
}
