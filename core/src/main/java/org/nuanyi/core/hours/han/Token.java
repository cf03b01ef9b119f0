package org.nuanyi.core.hours.han;

/** What one lexeme says. */
sealed interface Token {

    /** 8:30, 8点半: an hour of 0 to 24 and a minute, as they were written. */
    record Clock(int hour, int minute, Style style) implements Token {

        enum Style {
            /** 08:30, which only a 24-hour clock writes. */
            PADDED,
            COLON,
            /** 8点半, 8时30分. */
            SPOKEN
        }

        /** It can only be read on a 24-hour clock. */
        boolean is24Hour() {
            return hour == 0 || hour > 12 || style == Style.PADDED;
        }
    }

    /** A number with no unit, as 9 in 9-17点. */
    record Count(int number) implements Token {}

    /** 上午, before a clock. */
    record Part(DayPart part) implements Token {}

    /** am, pm, after a clock. */
    record PartAfter(DayPart part) implements Token {}

    /** 5月. */
    record Month(int number) implements Token {}

    /** 1日. */
    record DayOfMonth(int number) implements Token {}

    /** 周一, or several as 周一三五. */
    record Weekdays(DaySet days) implements Token {}

    /** A word for a kind of day, as 周末. */
    record Group(DaySet days) implements Token {}

    /** 夏季: it tells no months by itself. */
    record Season() implements Token {}

    /** Words and signs that carry no value. */
    enum Mark implements Token {
        /** 至. */
        TO,
        /** 、和. */
        AND,
        COMMA,
        SEMICOLON,
        COLON,
        OPENING,
        CLOSING,
        /** 从. */
        FROM,
        /** 次日. */
        NEXT_DAY,
        /** 次年. */
        NEXT_YEAR,
        /** 每年. */
        EVERY_YEAR,
        /** 期间, after dates. */
        PERIOD,
        /** 开放时间. */
        LABEL,
        /** 开放. */
        OPEN,
        /** 休息. */
        SHUT,
        /** 闭馆日. */
        SHUT_DAY,
        /** 除外. */
        EXCEPTED,
        /** 除, 不含. */
        EXCEPT,
        /** 外, the end of 除…外. */
        OUTSIDE,
        /** 含. */
        INCLUDING,
        /** 照常. */
        AS_USUAL,
        /** 无休. */
        NO_REST,
        /** 全年无休. */
        YEAR_ROUND,
        /** 全天. */
        ALL_DAY,
        /** 其余时间. */
        REST,
        /** 以现场公告为准. */
        NOTICE
    }
}
