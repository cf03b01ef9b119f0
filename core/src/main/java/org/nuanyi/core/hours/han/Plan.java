package org.nuanyi.core.hours.han;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of a text as they come in. Not thread-safe; one reading, one plan. */
final class Plan {

    private final List<Rule> rules = new ArrayList<>();
    private final List<DaySet> asUsual = new ArrayList<>();
    private Optional<String> notice = Optional.empty();
    private boolean yearRound;
    private Optional<Rule> rest = Optional.empty();

    void add(Rule rule) {
        rules.add(rule);
    }

    /** 节假日照常, 全年无休. */
    void asUsual(DaySet days) {
        asUsual.add(days);
    }

    void yearRound() {
        yearRound = true;
    }

    /** 其余时间 9:00-17:00: the part of the year that no season names. */
    void rest(Rule rule) {
        if (rest.isPresent()) {
            throw Unreadable.contradiction(rule.words());
        }
        rest = Optional.of(rule);
    }

    /** 其余时间休息 says nothing new, but only after something else. */
    void restShut(String words) {
        if (rules.isEmpty()) {
            throw Unreadable.whichDays(words);
        }
    }

    void notice(String words) {
        notice = Optional.of(notice.map(before -> before + " " + words).orElse(words));
    }

    /** 9:00-17:00(周一至周五): days or dates behind the times they belong to. */
    void qualify(Selector selector, String words) {
        boolean fits = !rules.isEmpty() && rules.getLast().hasHours() && !rules.getLast().isLoose();
        if (!fits) {
            throw Unreadable.whichDays(words);
        }
        Rule last = rules.removeLast();
        if (selector.days().isPresent() && last.days().isPresent()
                || selector.season().isPresent() && last.season().isPresent()) {
            throw Unreadable.whichDays(words);
        }
        Rule onDays = selector.days().map(last::on).orElse(last);
        rules.add(selector.season().map(onDays::during).orElse(onDays));
    }

    /** The only statement so far gives times and no days. */
    boolean isOneWithoutDays() {
        return rules.size() == 1
                && rules.getFirst().hasHours()
                && rules.getFirst().days().isEmpty();
    }

    /** The statement before gives times and no days, so that days after it may be its own. */
    boolean endsWithoutDays() {
        return !rules.isEmpty() && rules.getLast().hasHours() && rules.getLast().days().isEmpty();
    }

    boolean hasHours() {
        return rules.stream().anyMatch(Rule::hasHours);
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<DaySet> usualDays() {
        return List.copyOf(asUsual);
    }

    Optional<String> notice() {
        return notice;
    }

    boolean isYearRound() {
        return yearRound;
    }

    Optional<Rule> rest() {
        return rest;
    }
}
