package org.nuanyi.core.hours.han;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.hours.han.Token.Clock;
import org.nuanyi.core.hours.han.Token.Count;
import org.nuanyi.core.hours.han.Token.Mark;
import org.nuanyi.core.hours.han.Token.Part;
import org.nuanyi.core.hours.han.Token.PartAfter;

/** Times of the day: 全天, 8:30-12:00、14:00-17:30, 早8点到晚8点. */
record TimeGrammar(Cursor cursor, boolean in24Hours) {

    private static final Set<Mark> BETWEEN = Set.of(Mark.AND, Mark.COMMA, Mark.SEMICOLON);

    boolean isHere() {
        return cursor.is(Mark.ALL_DAY) || rangeIsHere();
    }

    private boolean rangeIsHere() {
        return cursor.is(Clock.class)
                || cursor.is(Part.class)
                || cursor.is(Count.class)
                || cursor.is(Mark.FROM);
    }

    List<TimeRange> read() {
        int start = cursor.place();
        if (cursor.take(Mark.ALL_DAY)) {
            return List.of(TimeRange.WHOLE_DAY);
        }
        List<TimeRange> ranges = new ArrayList<>(List.of(range()));
        while (takeJoint()) {
            ranges.add(range());
        }
        if (!areInOrder(ranges)) {
            throw Unreadable.contradiction(cursor.since(start));
        }
        return List.copyOf(ranges);
    }

    private boolean takeJoint() {
        int place = cursor.place();
        cursor.takeAny(BETWEEN);
        if (!rangeIsHere()) {
            cursor.back(place);
        }
        return rangeIsHere();
    }

    private TimeRange range() {
        int start = cursor.place();
        cursor.take(Mark.FROM);
        Half first = half();
        if (!cursor.take(Mark.TO)) {
            throw cursor.atEnd() ? Unreadable.word(cursor.since(start)) : cursor.unexpected();
        }
        Half last = half();
        String words = cursor.since(start);
        return new ClockReading(in24Hours, words)
                .read(first.before(last, words), last.after(first, words));
    }

    private Half half() {
        boolean nextDay = cursor.take(Mark.NEXT_DAY);
        Optional<DayPart> part = cursor.take(Part.class).map(Part::part);
        Optional<Count> count = cursor.take(Count.class);
        Optional<Clock> clock = count.isPresent() ? Optional.empty() : cursor.take(Clock.class);
        if (count.isEmpty() && clock.isEmpty()) {
            throw cursor.unexpected();
        }
        Optional<DayPart> known = part.or(() -> cursor.take(PartAfter.class).map(PartAfter::part));
        return new Half(nextDay, known, count, clock);
    }

    /** Each range begins when the one before has ended; only the last may pass midnight. */
    private static boolean areInOrder(List<TimeRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).from() < ranges.get(i - 1).to()) {
                return false;
            }
        }
        return ranges.getLast().to() - TimeRange.DAY <= ranges.getFirst().from();
    }

    /**
     * One end of a range before it is known whether a number without a unit may stand for an hour.
     */
    private record Half(
            boolean nextDay, Optional<DayPart> part, Optional<Count> count, Optional<Clock> clock) {

        /** 9 in 9-17点, 早9-晚5: the other end or a word says that it is an hour. */
        Moment before(Half last, String words) {
            return moment(last.isSpoken() || part.isPresent(), words);
        }

        Moment after(Half first, String words) {
            return moment(first.part.isPresent() || part.isPresent(), words);
        }

        private boolean isSpoken() {
            return clock.filter(c -> c.style() == Clock.Style.SPOKEN).isPresent();
        }

        private Moment moment(boolean isHour, String words) {
            return new Moment(nextDay, part, clock.orElseGet(() -> hour(isHour, words)));
        }

        private Clock hour(boolean isHour, String words) {
            int hour = count.orElseThrow().number();
            if (!isHour || hour > 24) {
                throw Unreadable.unclearClock(words);
            }
            return new Clock(hour, 0, Clock.Style.SPOKEN);
        }
    }
}
