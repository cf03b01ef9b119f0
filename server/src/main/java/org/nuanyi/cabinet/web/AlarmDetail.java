package org.nuanyi.cabinet.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.kernel.page.Language;

/** The details of alarms, which cabinets say in words of the contract, as people say them. */
final class AlarmDetail {

    private static final Pattern LANE = Pattern.compile("#([0-9]+)");

    private static final Map<String, String> CHINESE =
            Map.of(
                    "forced", "被撬",
                    "tilted", "柜体倾斜",
                    "case_opened", "机箱被打开",
                    "power_lost", "断电",
                    "journal_damaged", "柜内日志损坏",
                    "blocked", "锁或货道卡住",
                    "not-opened", "解锁后没有人拉开");

    private AlarmDetail() {}

    /** In English as it came, but for its dashes; what is not of the contract stays as it is. */
    static String of(String detail, Language language) {
        String chinese =
                Optional.ofNullable(CHINESE.get(detail))
                        .orElseGet(() -> LANE.matcher(detail).replaceAll("$1 号格口"));
        return language.pick(chinese, detail.replaceAll("[_-](?=[a-z])", " "));
    }
}
