package org.nuanyi.kernel.page;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people say them, seen from one moment. All times are wall clock times of Asia/Shanghai.
 */
public record TimeWords(Language language, LocalDateTime now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int RECENT_HOURS = 4;

    /** A moment to come: 17:30, 明天 02:00, 周一 09:00, 12月24日 09:00. */
    public String coming(LocalDateTime moment) {
        if (moment.equals(now.toLocalDate().plusDays(1).atStartOfDay())) {
            return "24:00";
        }
        String clock = CLOCK.format(moment);
        return moment.toLocalDate().equals(now.toLocalDate())
                ? clock
                : dayToCome(moment.toLocalDate()) + " " + clock;
    }

    /** A moment gone by: 刚刚, 12 分钟前, 3 小时前, 今天 04:52, 昨天 18:00, 5 天前, 2026年3月2日. */
    public String past(LocalDateTime moment) {
        long minutes = MINUTES.between(moment, now);
        if (minutes < 60) {
            return minutes < 1
                    ? language.pick("刚刚", "just now")
                    : language.pick("%d 分钟前".formatted(minutes), "%d min ago".formatted(minutes));
        }
        boolean recent = minutes <= RECENT_HOURS * 60;
        return recent
                ? language.pick(
                        "%d 小时前".formatted(minutes / 60), "%d h ago".formatted(minutes / 60))
                : onDay(moment);
    }

    /** The same of an instant. */
    public String past(Instant instant) {
        return past(LocalDateTime.ofInstant(instant, ZONE));
    }

    /** A moment gone by, by its day: 今天 04:52, 昨天 18:00, 5 天前, 2026年3月2日. */
    public String onDay(Instant instant) {
        return onDay(LocalDateTime.ofInstant(instant, ZONE));
    }

    private String onDay(LocalDateTime moment) {
        long days = DAYS.between(moment.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return language.pick("今天 ", "today ") + CLOCK.format(moment);
        }
        if (days == 1) {
            return language.pick("昨天 ", "yesterday ") + CLOCK.format(moment);
        }
        return days <= 30
                ? language.pick("%d 天前".formatted(days), "%d days ago".formatted(days))
                : fullDate(moment.toLocalDate());
    }

    /** From one moment to another: 11月28日 10:00–14:00, 11月28日 10:00–11月30日 24:00. */
    public String span(LocalDateTime from, LocalDateTime until) {
        boolean midnight = until.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = midnight ? until.toLocalDate().minusDays(1) : until.toLocalDate();
        String end = midnight ? "24:00" : CLOCK.format(until);
        boolean sameDay = last.equals(from.toLocalDate());
        return date(from.toLocalDate())
                + " "
                + CLOCK.format(from)
                + "–"
                + (sameDay ? end : date(last) + " " + end);
    }

    /** A day gone by: 今天, 昨天, 11月24日, 2025年3月2日. */
    public String gone(LocalDate day) {
        long days = DAYS.between(day, now.toLocalDate());
        if (days <= 1) {
            return days < 1 ? language.pick("今天", "today") : language.pick("昨天", "yesterday");
        }
        return day.getYear() == now.getYear() ? date(day) : fullDate(day);
    }

    /** The present: 周二 05:10. */
    public String present() {
        return weekday(now.toLocalDate()) + " " + CLOCK.format(now);
    }

    /** 周二, Tue. */
    public String weekday(LocalDate date) {
        return format(date, "EEE", "EEE");
    }

    /** 11月24日, 24 Nov. */
    public String date(LocalDate date) {
        return format(date, "M月d日", "d MMM");
    }

    /** 2026年11月24日, 24 Nov 2026. */
    public String fullDate(LocalDate date) {
        return format(date, "yyyy年M月d日", "d MMM yyyy");
    }

    /**
     * Minutes after midnight as a clock shows them; up to 24:00, then those of the next day: 次日
     * 02:00.
     */
    public String clock(int minute) {
        if (minute == 24 * 60) {
            return "24:00";
        }
        String clock = CLOCK.format(LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L));
        return minute < 24 * 60 ? clock : language.pick("次日 " + clock, clock + " next day");
    }

    private String dayToCome(LocalDate day) {
        long days = DAYS.between(now.toLocalDate(), day);
        if (days == 1) {
            return language.pick("明天", "tomorrow");
        }
        if (days < 7) {
            return weekday(day);
        }
        return day.getYear() == now.getYear() ? date(day) : fullDate(day);
    }

    private String format(LocalDate date, String chinese, String english) {
        Locale locale = language == Language.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        return DateTimeFormatter.ofPattern(language.pick(chinese, english), locale).format(date);
    }
}
