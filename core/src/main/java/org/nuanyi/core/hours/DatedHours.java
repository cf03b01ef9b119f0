package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyi.core.hours.DayHours.Interval;
import org.nuanyi.core.hours.DayLine.Stretch;

/**
 * Opening hours and what is different for once: a one-off closing is right before a one-off
 * opening, and that before the hours. Immutable, thread-safe.
 *
 * @param hours absent where nobody can evaluate them
 */
public record DatedHours(Optional<OpeningHours> hours, List<OneOff> oneOffs) {

    private static final int DAY = 24 * 60;
    private static final Stretch UNSAID =
            new Stretch(0, OpenState.UNKNOWN, false, Optional.empty());

    public DatedHours {
        oneOffs = List.copyOf(oneOffs);
    }

    /** Whether nothing is ever said. */
    public boolean isSilent() {
        return hours.isEmpty() && oneOffs.isEmpty();
    }

    /** The one-off that decides what holds then. */
    public Optional<OneOff> inForce(LocalDateTime local) {
        return oneOffs.stream()
                .filter(oneOff -> oneOff.covers(local))
                .min(Comparator.comparing(OneOff::kind));
    }

    /** As {@link OpeningHours#at}; empty where neither the hours nor a one-off say anything. */
    public Optional<HoursAnswer> at(LocalDateTime local, HolidayCalendar calendar) {
        if (oneOffs.isEmpty()) {
            return hours.map(known -> known.at(local, calendar));
        }
        if (hours.isEmpty() && inForce(local).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DatedWalk(this, calendar).answer(local));
    }

    /** As {@link OpeningHours#line}, with what is different that day. */
    public DayLine line(LocalDate date, HolidayCalendar calendar) {
        DayLine usual =
                hours.map(known -> known.line(date, calendar))
                        .orElse(new DayLine(List.of(UNSAID), false));
        LocalDateTime midnight = date.atStartOfDay();
        List<Stretch> stretches = new ArrayList<>();
        IntStream.concat(
                        usual.stretches().stream().mapToInt(Stretch::fromMinute),
                        oneOffs.stream()
                                .flatMap(o -> Stream.of(o.from(), o.until()))
                                .filter(moment -> moment.toLocalDate().equals(date))
                                .mapToInt(moment -> minute(midnight, moment)))
                .sorted()
                .distinct()
                .mapToObj(minute -> stretch(minute, midnight, usual))
                .filter(next -> stretches.isEmpty() || !goesOn(stretches.getLast(), next))
                .forEachOrdered(stretches::add);
        return new DayLine(stretches, usual.calendarUnknown());
    }

    private Stretch stretch(int minute, LocalDateTime midnight, DayLine usual) {
        return inForce(midnight.plusMinutes(minute))
                .map(o -> new Stretch(minute, state(o.kind()), false, Optional.of(o.reason())))
                .orElseGet(() -> usual(minute, usual));
    }

    private static Stretch usual(int minute, DayLine usual) {
        Stretch here =
                usual.stretches().stream()
                        .filter(stretch -> stretch.fromMinute() <= minute)
                        .reduce(UNSAID, (_, later) -> later);
        return new Stretch(minute, here.state(), here.openEnded(), here.comment());
    }

    private static boolean goesOn(Stretch last, Stretch next) {
        return last.state() == next.state()
                && last.openEnded() == next.openEnded()
                && last.comment().equals(next.comment());
    }

    static OpenState state(OneOff.Kind kind) {
        return kind == OneOff.Kind.OPEN ? OpenState.OPEN : OpenState.CLOSED;
    }

    /** As {@link OpeningHours#day}, with what is different that day. */
    public DayHours day(LocalDate date, HolidayCalendar calendar) {
        DayHours usual =
                hours.map(known -> known.day(date, calendar))
                        .orElse(new DayHours(date, List.of(), false));
        List<Interval> opened = minutes(date, OneOff.Kind.OPEN, 0, DAY);
        List<Interval> closed = minutes(date, OneOff.Kind.CLOSED, -DAY, 2 * DAY);
        List<Interval> open =
                Stream.concat(outside(usual.intervals(), opened).stream(), joined(opened).stream())
                        .sorted(Comparator.comparingInt(Interval::fromMinute))
                        .toList();
        return new DayHours(date, joined(outside(open, closed)), usual.calendarUnknown());
    }

    /** The minutes of a date that one-offs of a kind cover, within bounds. */
    private List<Interval> minutes(LocalDate date, OneOff.Kind kind, int first, int last) {
        LocalDateTime midnight = date.atStartOfDay();
        return oneOffs.stream()
                .filter(oneOff -> oneOff.kind() == kind)
                .map(
                        oneOff ->
                                interval(
                                        Math.max(minute(midnight, oneOff.from()), first),
                                        Math.min(minute(midnight, oneOff.until()), last)))
                .filter(interval -> interval.fromMinute() < interval.toMinute())
                .sorted(Comparator.comparingInt(Interval::fromMinute))
                .toList();
    }

    private static int minute(LocalDateTime midnight, LocalDateTime moment) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(midnight, moment));
    }

    private static Interval interval(int from, int to) {
        return new Interval(from, to, OpenState.OPEN, Optional.empty(), false);
    }

    private static List<Interval> outside(List<Interval> intervals, List<Interval> cutters) {
        List<Interval> left = new ArrayList<>(intervals);
        for (Interval cutter : cutters) {
            left = left.stream().flatMap(interval -> outside(interval, cutter)).toList();
        }
        return left;
    }

    private static Stream<Interval> outside(Interval interval, Interval cutter) {
        Interval before = ending(interval, Math.min(interval.toMinute(), cutter.fromMinute()));
        Interval after = beginning(interval, Math.max(interval.fromMinute(), cutter.toMinute()));
        return Stream.of(before, after).filter(i -> i.fromMinute() < i.toMinute());
    }

    private static Interval ending(Interval i, int to) {
        boolean openEnded = i.openEnded() && to == i.toMinute();
        return new Interval(i.fromMinute(), to, i.state(), i.comment(), openEnded);
    }

    private static Interval beginning(Interval i, int from) {
        return new Interval(from, i.toMinute(), i.state(), i.comment(), i.openEnded());
    }

    /** The same with neighbours that say the same made one. */
    private static List<Interval> joined(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        for (Interval next : intervals) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), next)) {
                Interval last = joined.removeLast();
                joined.add(ending(last, Math.max(last.toMinute(), next.toMinute())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean goesOn(Interval last, Interval next) {
        return next.fromMinute() <= last.toMinute()
                && last.state() == next.state()
                && last.comment().equals(next.comment())
                && !last.openEnded()
                && !next.openEnded();
    }
}
