package org.nuanyi.core.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the rules say about one date, including the night that follows it: stretches in order,
 * none over another. Immutable.
 */
record DayPlan(List<Segment> segments) {

    static final int DAY = 24 * 60;
    static final DayPlan EMPTY = new DayPlan(List.of());

    private static final Comparator<Segment> IN_ORDER = Comparator.comparingInt(Segment::from);

    static DayPlan of(List<HoursRule> rules, RuleDay day) {
        DayPlan plan = EMPTY;
        for (HoursRule rule : rules) {
            if (rule.matches(day)) {
                plan = rule.over(plan);
            }
        }
        return plan;
    }

    /** The stretch that covers a minute, or {@link Segment#SILENCE}. */
    Segment at(int minute) {
        for (Segment segment : segments) {
            if (segment.covers(minute)) {
                return segment;
            }
        }
        return Segment.SILENCE;
    }

    /** The first minute after this one at which another stretch begins or this one ends. */
    int changeAfter(int minute) {
        for (Segment segment : segments) {
            if (segment.from() > minute) {
                return segment.from();
            }
            if (segment.to() > minute) {
                return segment.to();
            }
        }
        return Integer.MAX_VALUE;
    }

    boolean has(OpenState state) {
        return segments.stream().anyMatch(s -> s.state() == state);
    }

    boolean spills() {
        return !segments.isEmpty() && segments.getLast().to() > DAY;
    }

    DayPlan shifted(int minutes) {
        return new DayPlan(
                segments.stream()
                        .map(s -> s.between(s.from() + minutes, s.to() + minutes))
                        .toList());
    }

    List<Segment> overriding(Segment other) {
        return segments.stream().filter(s -> s.overrides(other)).toList();
    }

    List<Segment> notOverridden(Segment by) {
        return segments.stream().filter(s -> !by.overrides(s)).toList();
    }

    /** {@code top} is right wherever it speaks. */
    DayPlan under(DayPlan top) {
        return ordered(Stream.concat(outside(segments, top.segments), top.segments.stream()));
    }

    /** {@code fallback} speaks only where this plan is closed. */
    DayPlan orElse(DayPlan fallback) {
        List<Segment> shut = segments.stream().filter(Segment::closed).toList();
        List<Segment> kept = segments.stream().filter(s -> !s.closed()).toList();
        List<Segment> added = outside(fallback.segments, kept).toList();
        return ordered(
                Stream.concat(kept.stream(), Stream.concat(added.stream(), outside(shut, added))));
    }

    /** Where all plans agree, what they say; elsewhere UNKNOWN. */
    static DayPlan agreed(List<DayPlan> plans) {
        int[] cuts =
                plans.stream()
                        .flatMap(p -> p.segments.stream())
                        .flatMapToInt(s -> IntStream.of(s.from(), s.to()))
                        .sorted()
                        .distinct()
                        .toArray();
        List<Segment> agreed = new ArrayList<>();
        for (int i = 1; i < cuts.length; i++) {
            int from = cuts[i - 1];
            Segment said = agreed(plans.stream().map(p -> p.at(from)).toList(), from);
            if (said != Segment.SILENCE) {
                agreed.add(said.between(from, cuts[i]));
            }
        }
        return new DayPlan(List.copyOf(agreed));
    }

    private static Segment agreed(List<Segment> said, int from) {
        Segment last = said.stream().max(Comparator.comparingInt(Segment::rank)).orElseThrow();
        boolean same = said.stream().allMatch(s -> s.state() == last.state());
        return same
                ? last
                : new Segment(from, from, OpenState.UNKNOWN, "", false, false, last.rank());
    }

    private static Stream<Segment> outside(List<Segment> segments, List<Segment> cutters) {
        return segments.stream().flatMap(s -> s.outside(cutters).stream());
    }

    private static DayPlan ordered(Stream<Segment> segments) {
        return new DayPlan(segments.sorted(IN_ORDER).toList());
    }
}
