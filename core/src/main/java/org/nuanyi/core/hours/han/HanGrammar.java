package org.nuanyi.core.hours.han;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.hours.han.Token.Clock;
import org.nuanyi.core.hours.han.Token.Mark;

/**
 * Reads the statements of a text into a {@link Plan}: each has a selector (dates, days) and a body
 * (times, open, shut, as usual), and parentheses hold more of the same.
 */
public final class HanGrammar {

    private static final Set<Mark> SEPARATORS = Set.of(Mark.COMMA, Mark.SEMICOLON, Mark.AND);
    private static final Set<Mark> LEAD = Set.of(Mark.COLON, Mark.COMMA);

    private final Cursor cursor;
    private final Plan plan = new Plan();
    private final SeasonGrammar seasons;
    private final TimeGrammar times;
    private Optional<DateRange> season = Optional.empty();
    private Optional<DaySet> outerDays = Optional.empty();

    private HanGrammar(String text) {
        List<Lexeme> lexemes = Labels.drop(Lexer.cut(text));
        boolean in24Hours =
                lexemes.stream()
                        .anyMatch(l -> l.token() instanceof Clock clock && clock.is24Hour());
        cursor = new Cursor(text, lexemes);
        seasons = new SeasonGrammar(cursor);
        times = new TimeGrammar(cursor, in24Hours);
    }

    /**
     * The OSM value that says what the text says.
     *
     * @throws Unreadable if there is a word it does not know, or more than one meaning
     */
    public static String translate(String text) {
        HanGrammar grammar = new HanGrammar(text);
        grammar.statements();
        return ScheduleWriter.write(Schedule.of(grammar.plan));
    }

    private void statements() {
        while (!cursor.atEnd()) {
            if (!cursor.takeAny(SEPARATORS)) {
                statementOrParentheses();
            }
        }
    }

    private void statementOrParentheses() {
        if (cursor.take(Mark.OPENING)) {
            parentheses();
        } else {
            statement();
        }
    }

    /** Days or dates for the times before, or statements of their own. */
    private void parentheses() {
        int start = cursor.place();
        Selector selector = selector();
        if (!selector.isEmpty() && cursor.is(Mark.CLOSING)) {
            plan.qualify(selector, cursor.since(start));
        } else {
            cursor.back(start);
            inside();
            return;
        }
        cursor.take(Mark.CLOSING);
    }

    private void inside() {
        while (!cursor.take(Mark.CLOSING)) {
            if (cursor.atEnd() || cursor.is(Mark.OPENING)) {
                throw cursor.unexpected();
            }
            if (!cursor.takeAny(SEPARATORS)) {
                statement();
            }
        }
    }

    private void statement() {
        int start = cursor.place();
        if (cursor.take(Mark.YEAR_ROUND)) {
            plan.yearRound();
        } else if (cursor.take(Mark.NOTICE)) {
            plan.notice(cursor.since(start));
        } else if (cursor.take(Mark.EXCEPT)) {
            except(start);
        } else if (cursor.take(Mark.INCLUDING)) {
            plan.asUsual(days());
        } else if (cursor.take(Mark.SHUT_DAY)) {
            cursor.take(Mark.COLON);
            add(Selector.on(days()), new Rule.Shut(false), start);
        } else if (cursor.take(Mark.REST)) {
            rest(start);
        } else {
            selected(start);
        }
    }

    /** 除节假日外, 不含周末. */
    private void except(int start) {
        DaySet days = days();
        if (!cursor.take(Mark.OUTSIDE) && !atBoundary()) {
            throw cursor.unexpected();
        }
        add(Selector.on(days), new Rule.Shut(true), start);
    }

    private void rest(int start) {
        cursor.takeAny(LEAD);
        if (cursor.take(Mark.SHUT)) {
            plan.restShut(cursor.since(start));
        } else if (times.isHere()) {
            plan.rest(rule(Selector.NONE, hours(), start));
        } else {
            throw cursor.unexpected();
        }
    }

    private void selected(int start) {
        Selector named = selector();
        Selector selector = named.isEmpty() ? named : remarkedOn(named);
        if (!selector.isEmpty()) {
            cursor.takeAny(LEAD);
        }
        if (times.isHere()) {
            add(selector, hours(), start);
        } else if (cursor.take(Mark.OPEN)) {
            open(selector, start);
        } else if (selector.days().isPresent() && cursor.take(Mark.EXCEPTED)) {
            add(selector, new Rule.Shut(true), start);
        } else if (selector.isEmpty()) {
            bare();
        } else if (cursor.take(Mark.SHUT) || cursor.take(Mark.SHUT_DAY)) {
            add(selector, new Rule.Shut(false), start);
        } else {
            usualOrTold(selector, start);
        }
    }

    /** What can stand with neither days nor times. */
    private void bare() {
        if (!cursor.take(Mark.NO_REST)) {
            throw cursor.unexpected();
        }
        plan.yearRound();
    }

    private void usualOrTold(Selector selector, int start) {
        boolean usual = cursor.take(Mark.AS_USUAL) || cursor.take(Mark.NO_REST);
        if (usual && selector.season().isEmpty()) {
            plan.asUsual(selector.days().orElseThrow());
        } else if (!usual && cursor.take(Mark.NOTICE)) {
            String words = cursor.since(start);
            plan.add(rule(selector, new Rule.Unknown(words, Rule.Cause.NOTICE), start));
        } else if (!usual && cursor.atEnd() && plan.isOneWithoutDays()) {
            plan.qualify(selector, cursor.since(start));
        } else {
            throw usual ? Unreadable.whichDays(cursor.since(start)) : withoutBody(start);
        }
    }

    private Unreadable withoutBody(int start) {
        if (cursor.atEnd() && !plan.hasHours()) {
            return Unreadable.noTimes();
        }
        return atBoundary() ? Unreadable.whichDays(cursor.since(start)) : cursor.unexpected();
    }

    /** 工作日(周一至周五) says the same twice; 周一至周日(含节假日) adds a statement. */
    private Selector remarkedOn(Selector selector) {
        int start = cursor.place();
        if (!cursor.take(Mark.OPENING)) {
            return selector;
        }
        Optional<DaySet> again = days(true).find();
        if (again.isEmpty() || !cursor.take(Mark.CLOSING)) {
            cursor.back(start);
            cursor.take(Mark.OPENING);
            inside();
            return selector;
        }
        DaySet days = selector.days().orElse(DaySet.NONE);
        if (days.weekdays() != again.get().weekdays()) {
            throw Unreadable.contradiction(cursor.since(start));
        }
        return new Selector(selector.season(), Optional.of(days.and(again.get())));
    }

    /** 开放 after days and before times is idle; with no times it says that they are not known. */
    private void open(Selector selector, int start) {
        String words = cursor.since(start);
        int place = cursor.place();
        cursor.takeAny(LEAD);
        if (times.isHere()) {
            add(selector, hours(), start);
        } else if (!selector.isEmpty()) {
            cursor.back(place);
            add(selector, new Rule.Unknown(words, Rule.Cause.NO_TIMES), start);
        }
    }

    private Rule.Hours hours() {
        Rule.Hours hours = new Rule.Hours(times.read());
        cursor.take(Mark.OPEN);
        return hours;
    }

    private void add(Selector selector, Rule.Body body, int start) {
        plan.add(rule(selector, body, start));
    }

    /** A statement with days stays in the season of the one before; so do days said before it. */
    private Rule rule(Selector selector, Rule.Body body, int start) {
        boolean shut = body instanceof Rule.Shut;
        Optional<DateRange> dates =
                selector.season().or(() -> shut || selector.isEmpty() ? Optional.empty() : season);
        Optional<DaySet> days =
                selector.days()
                        .or(() -> selector.season().isPresent() ? outerDays : Optional.empty());
        if (!shut) {
            season = dates;
        }
        return new Rule(dates, days, body, cursor.since(start));
    }

    private Selector selector() {
        Optional<DaySet> first = days(!plan.endsWithoutDays()).find();
        int place = cursor.place();
        cursor.take(Mark.COLON);
        Optional<DateRange> dates = seasons.find();
        if (first.isPresent() && dates.isPresent()) {
            outerDays = first;
        }
        if (dates.isEmpty()) {
            cursor.back(place);
        }
        return new Selector(dates, first.or(() -> dates.flatMap(d -> daysAfterDates())));
    }

    private Optional<DaySet> daysAfterDates() {
        int place = cursor.place();
        cursor.takeAny(LEAD);
        Optional<DaySet> days = days(true).find();
        if (days.isEmpty()) {
            cursor.back(place);
        }
        return days;
    }

    private DaySet days() {
        return days(true).find().orElseThrow(cursor::unexpected);
    }

    private DayGrammar days(boolean commaJoins) {
        return new DayGrammar(cursor, commaJoins);
    }

    private boolean atBoundary() {
        return cursor.atEnd() || cursor.is(Mark.CLOSING) || cursor.isOneOf(SEPARATORS);
    }
}
