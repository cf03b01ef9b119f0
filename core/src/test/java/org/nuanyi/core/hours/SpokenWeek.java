package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A random week and the words for it: the oracle of {@link HanHoursRandomTest}. What is open is
 * kept minute by minute, and knows nothing of OSM.
 */
final class SpokenWeek {

    static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final String NAMES = "一二三四五六日";

    private final RandomGenerator random;
    private final boolean onTheFace;
    private final BitSet open = new BitSet(WEEK);
    private final List<String> said = new ArrayList<>();

    /**
     * @param onTheFace hours from 1 to 12 and nothing that tells the halves of the day apart
     */
    SpokenWeek(RandomGenerator random, boolean onTheFace) {
        this.random = random;
        this.onTheFace = onTheFace;
        int first = random.nextInt(7);
        for (int from = 0; from < 7; ) {
            int length = Math.min(7 - from, 1 + random.nextInt(5));
            say(days(first + from, length));
            from += length;
        }
    }

    String words() {
        return String.join(pick("，", "；", " ", "\n", "。"), said);
    }

    boolean isOpen(DayOfWeek day, int minute) {
        return open.get(day.ordinal() * DAY + minute);
    }

    private static List<Integer> days(int first, int length) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            days.add((first + i) % 7);
        }
        return days;
    }

    private void say(List<Integer> days) {
        if (random.nextInt(6) == 0) {
            said.add(names(days) + pick("休息", "闭馆", "不开放"));
            return;
        }
        List<String> ranges = new ArrayList<>();
        int from = 4 * 60 + 15 * random.nextInt(24);
        for (int i = 1 + random.nextInt(3); i > 0 && from < DAY - 60; i--) {
            boolean last = i == 1;
            int to = Math.min(last ? DAY + 180 : DAY, from + 60 + 15 * random.nextInt(30));
            mark(days, from, to);
            ranges.add(range(from, to));
            from = to + 15 + 15 * random.nextInt(10);
        }
        said.add(names(days) + pick("", " ", "：") + String.join(pick("、", ",", " "), ranges));
    }

    private void mark(List<Integer> days, int from, int to) {
        for (int day : days) {
            for (int minute = from; minute < to; minute++) {
                open.set((day * DAY + minute) % WEEK);
            }
        }
    }

    private String names(List<Integer> days) {
        String week = pick("周", "星期", "礼拜", "週");
        if (days.size() > 2 || days.size() == 2 && random.nextBoolean()) {
            String last = pick(week, "") + NAMES.charAt(days.getLast());
            return week + NAMES.charAt(days.getFirst()) + pick("至", "到", "-", "~") + last;
        }
        return days.stream().map(d -> week + NAMES.charAt(d)).collect(Collectors.joining("、"));
    }

    private String range(int from, int to) {
        String join = pick("至", "到", "-", "－", " ~ ");
        if (onTheFace) {
            return face(from) + join + face(to);
        }
        boolean parts = random.nextInt(3) == 0;
        String end = to > DAY ? pick("次日", "翌日", "第二天") : "";
        return parts
                ? withPart(from) + join + end + withPart(to)
                : plain(from) + join + end + plain(to);
    }

    private String plain(int minutes) {
        int hour = minutes == DAY ? 24 : minutes / 60 % 24;
        int minute = minutes % 60;
        return switch (random.nextInt(3)) {
            case 0 -> "%02d:%02d".formatted(hour, minute);
            case 1 -> "%02d：%02d".formatted(hour, minute);
            default -> "%02d时%02d分".formatted(hour, minute);
        };
    }

    private String withPart(int minutes) {
        int hour = minutes / 60 % 24;
        String part;
        if (hour < 5) {
            part = minutes == DAY ? "晚上" : "凌晨";
        } else if (hour < 12) {
            part = pick("上午", "早上", "早");
        } else if (hour == 12) {
            part = "中午";
        } else {
            part = hour < 18 ? "下午" : pick("晚上", "晚");
        }
        return part + face(minutes);
    }

    private String face(int minutes) {
        int hour = (minutes / 60 + 11) % 12 + 1;
        int minute = minutes % 60;
        String spoken = hour + pick("点", "點", "时");
        if (minute == 0) {
            return spoken;
        }
        return spoken + (minute == 30 ? "半" : minute + pick("", "分"));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
