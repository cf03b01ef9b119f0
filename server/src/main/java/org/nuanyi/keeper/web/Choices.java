package org.nuanyi.keeper.web;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyi.kernel.page.Language;

/** What keepers need not write: the common reasons, and what most often is lacking or wrong. */
final class Choices {

    /** In Chinese and English; the Chinese is what everybody, or the unit, reads. */
    private static final String[][] REASONS = {
        {"站点管理员有事", "The keeper is away"},
        {"停水停电", "No water or power"},
        {"设备检修", "Under repair"},
        {"场地另有活动", "The room is taken"},
        {"盘点", "Stocktaking"}
    };

    private static final String[][] SUPPLIES = {
        {"饮用水", "Drinking water"},
        {"纸杯", "Paper cups"},
        {"茶叶", "Tea"},
        {"纸巾", "Tissues"},
        {"口罩", "Masks"},
        {"急救药品", "First-aid medicine"},
        {"清洁用品", "Cleaning things"},
        {"暖宝宝", "Hand warmers"}
    };

    private static final String[][] FAULTS = {
        {"不通电", "No power"},
        {"不加热", "Does not heat"},
        {"不制冷", "Does not cool"},
        {"漏水", "Leaks"},
        {"有异响", "Odd noise"},
        {"外壳或门坏了", "Case or door broken"}
    };

    private Choices() {}

    /**
     * Something to choose.
     *
     * @param value that is sent, and read by others
     * @param name in the keeper's language
     */
    record Choice(String value, String name) {}

    static List<Choice> reasons(Language language) {
        return choices(REASONS, language);
    }

    static List<Choice> supplies(Language language) {
        return choices(SUPPLIES, language);
    }

    static List<Choice> faults(Language language) {
        return choices(FAULTS, language);
    }

    private static List<Choice> choices(String[][] words, Language language) {
        return Stream.of(words)
                .map(both -> new Choice(both[0], language.pick(both[0], both[1])))
                .toList();
    }
}
