package org.nuanyi.core.hours;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks from change to change of hours with one-offs, as far as one answer needs. */
final class DatedWalk {

    private static final HoursAnswer UNSAID =
            new HoursAnswer(
                    OpenState.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final DatedHours dated;
    private final HolidayCalendar calendar;
    private boolean calendarUnknown;

    DatedWalk(DatedHours dated, HolidayCalendar calendar) {
        this.dated = dated;
        this.calendar = calendar;
    }

    HoursAnswer answer(LocalDateTime local) {
        HoursAnswer now = piece(local);
        Optional<LocalDateTime> until = seek(now, HoursAnswer::until, s -> s != now.state());
        Optional<LocalDateTime> opening =
                now.state() == OpenState.OPEN
                        ? Optional.empty()
                        : seek(now, HoursAnswer::nextOpening, s -> s == OpenState.OPEN);
        return new HoursAnswer(now.state(), until, opening, now.comment(), calendarUnknown);
    }

    private Optional<LocalDateTime> seek(
            HoursAnswer from,
            Function<HoursAnswer, Optional<LocalDateTime>> next,
            Predicate<OpenState> wanted) {
        Optional<LocalDateTime> at = next.apply(from);
        while (at.isPresent()) {
            HoursAnswer piece = piece(at.get());
            if (wanted.test(piece.state())) {
                return at;
            }
            at = next.apply(piece);
        }
        return at;
    }

    /**
     * What holds then; its end, and when it may open, no later than where a one-off begins or ends.
     */
    private HoursAnswer piece(LocalDateTime local) {
        Optional<LocalDateTime> boundary = boundaryAfter(local);
        return dated.inForce(local)
                .map(oneOff -> piece(oneOff, boundary))
                .orElseGet(() -> usual(local, boundary));
    }

    private static HoursAnswer piece(OneOff oneOff, Optional<LocalDateTime> boundary) {
        OpenState state = DatedHours.state(oneOff.kind());
        return new HoursAnswer(state, boundary, boundary, Optional.of(oneOff.reason()), false);
    }

    private HoursAnswer usual(LocalDateTime local, Optional<LocalDateTime> boundary) {
        HoursAnswer said = dated.hours().map(known -> known.at(local, calendar)).orElse(UNSAID);
        calendarUnknown |= said.calendarUnknown();
        return new HoursAnswer(
                said.state(),
                sooner(said.until(), boundary),
                sooner(said.nextOpening(), boundary),
                said.comment(),
                said.calendarUnknown());
    }

    private Optional<LocalDateTime> boundaryAfter(LocalDateTime local) {
        return dated.oneOffs().stream()
                .flatMap(oneOff -> Stream.of(oneOff.from(), oneOff.until()))
                .filter(moment -> moment.isAfter(local))
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDateTime> sooner(
            Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
