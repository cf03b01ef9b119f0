package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nuanyi.core.Seeded;

/** Thousands of texts nobody wrote: those that make sense, and those that do not. */
class HanHoursRandomTest {

    /** A Monday; no holiday is near. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final int QUARTER = 15;

    private static final String[] PIECES =
            ("周一 周五 周六日 星期三 周日 一 五 日 至 到 - ~ —— 、 ， ； 。 ： ( ) （ ） / 和 及 9:00 09:00 17:30 2:00"
                            + " 24:00 0:00 8点 8点半 十二点 17时 9 17 25:00 上午 下午 晚上 凌晨 中午 早 次日 翌日 24小时 全天"
                            + " 每天 工作日 周末 节假日 全年无休 无休 照常 不休 休息 闭馆 闭馆日 开放 开放时间 除外 除 外 含"
                            + " 其余时间 夏季 冬季 5月 9月 10月 次年 1日 30日 5-9月 每年 期间 以公告为准 另行通知 从 am pm"
                            + " 大概 预约 曜 春节 １２ \u3000 \" \ud83d\ude00")
                    .split(" ");

    @Test
    @DisplayName("说得清的一周，读出来一分钟不差")
    void means_what_was_said_minute_by_minute() {
        RandomGenerator random = Seeded.random("means_what_was_said_minute_by_minute");
        int understood = 0;

        for (int i = 0; i < 1_000; i++) {
            SpokenWeek week = new SpokenWeek(random, false);
            if (HanHours.read(week.words()) instanceof HanReading.Value(String osm)) {
                understood++;
                checkWeek(week, osm);
            }
        }

        assertThat(understood).isGreaterThan(900);
    }

    @Test
    @DisplayName("只说钟面上的点数，分不清上午下午，就不读")
    void refuses_hours_on_the_face_of_a_clock() {
        RandomGenerator random = Seeded.random("refuses_hours_on_the_face_of_a_clock");
        for (int i = 0; i < 1_000; i++) {
            String words = new SpokenWeek(random, true).words();

            assertThat(HanHours.read(words)).as(words).isInstanceOf(HanReading.NotUnderstood.class);
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("乱七八糟的字：不出错，读得出的都是能算的")
    void survives_any_mixture_of_words() {
        RandomGenerator random = Seeded.random("survives_any_mixture_of_words");
        int values = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(10); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                text.append(random.nextInt(4) == 0 ? " " : "");
            }
            if (HanHours.read(text.toString()) instanceof HanReading.Value(String osm)) {
                Said.hours(osm);
                values++;
            }
        }
        assertThat(values).isPositive();
    }

    private static void checkWeek(SpokenWeek week, String osm) {
        OpeningHours hours = Said.hours(osm);
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
            for (int minute = 0; minute < SpokenWeek.DAY; minute += QUARTER) {
                LocalDateTime at = day.atStartOfDay().plus(Duration.ofMinutes(minute));
                OpenState state = hours.at(at, HolidayCalendar.CHINA).state();
                assertThat(state == OpenState.OPEN)
                        .as("%s => %s at %s", week.words(), osm, at)
                        .isEqualTo(week.isOpen(at.getDayOfWeek(), minute));
            }
        }
    }
}
