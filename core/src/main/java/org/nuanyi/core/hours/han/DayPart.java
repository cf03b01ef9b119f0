package org.nuanyi.core.hours.han;

import java.util.OptionalInt;

/** Words such as 上午 or 晚上, and what each makes of an hour that was said on the face of a clock. */
enum DayPart {
    /** 凌晨: midnight to seven. */
    SMALL_HOURS(0, 6, 0),
    /** 早上, 上午: four to noon. */
    MORNING(4, 11, 0),
    /** 中午: eleven to one; 中午1点 is 13:00. */
    NOON(11, 14, 2),
    /** 下午: 下午1点 is 13:00. */
    AFTERNOON(12, 23, 11),
    /** 傍晚: four to eight in the evening. */
    DUSK(16, 20, 8),
    /** 晚上: five in the evening to midnight. What 晚上1点 means is open. */
    EVENING(17, 24, 11),
    /** 深夜: ten in the evening to four in the morning. */
    DEEP_NIGHT(22, 28, 11);

    private final int first;
    private final int last;
    private final int lastOnFace;

    /**
     * @param first first hour it can name
     * @param last last hour it can name
     * @param lastOnFace the last hour of the face (1 to 12) that means an hour after noon
     */
    DayPart(int first, int last, int lastOnFace) {
        this.first = first;
        this.last = last;
        this.lastOnFace = lastOnFace;
    }

    /** Minutes since midnight of the day, up to 28:59; empty if the words do not go together. */
    OptionalInt minutes(int hour, int minute) {
        int meant = hourMeant(hour);
        boolean named = meant >= first && meant <= last && (meant < 24 || minute == 0 || isDeep());
        return named ? OptionalInt.of(meant * 60 + minute) : OptionalInt.empty();
    }

    private int hourMeant(int hour) {
        if (hour % 12 == 0 && hour != 12 || hour == 12 && this != NOON) {
            return twelve(hour);
        }
        if (isDeep() && hour <= 4) {
            return hour + 24;
        }
        return hour <= lastOnFace ? hour + 12 : hour;
    }

    /** 凌晨12点 and 0点 begin the day, 晚上12点 ends it; 上午12点 and 下午12点 are said both ways. */
    private int twelve(int hour) {
        return switch (this) {
            case SMALL_HOURS -> hour == 24 ? -1 : 0;
            case EVENING, DEEP_NIGHT -> 24;
            case NOON, MORNING, AFTERNOON, DUSK -> -1;
        };
    }

    private boolean isDeep() {
        return this == DEEP_NIGHT;
    }
}
