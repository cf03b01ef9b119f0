package org.nuanyi.finder.internal;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.hours.HolidayCalendar;

/** What all schedules say about one minute, each asked once, when first needed. Thread-safe. */
final class ScheduleAnswers {

    private final LocalDateTime minute;
    private final HolidayCalendar calendar;
    private final List<Schedule> schedules;
    private final AtomicReferenceArray<@Nullable ScheduleAnswer> answers;

    ScheduleAnswers(LocalDateTime minute, HolidayCalendar calendar, List<Schedule> schedules) {
        this.minute = minute;
        this.calendar = calendar;
        this.schedules = schedules;
        this.answers = new AtomicReferenceArray<>(schedules.size());
    }

    /**
     * The same for another list of schedules, in which those numbered before are the same, or for a
     * later minute: what still holds is not asked again, but where a one-off may begin or end.
     */
    ScheduleAnswers at(LocalDateTime later, List<Schedule> schedules) {
        ScheduleAnswers next = new ScheduleAnswers(later, calendar, schedules);
        boolean forward = !later.isBefore(minute);
        for (int i = 0; forward && i < Math.min(answers.length(), schedules.size()); i++) {
            ScheduleAnswer known = answers.get(i);
            boolean usual = schedules.get(i).hours().oneOffs().isEmpty();
            if (known != null && (later.equals(minute) || usual && known.holdsAt(later))) {
                next.answers.set(i, known);
            }
        }
        return next;
    }

    ScheduleAnswer of(Schedule schedule) {
        ScheduleAnswer known = answers.get(schedule.number());
        if (known == null) {
            known = ask(schedule);
            answers.set(schedule.number(), known);
        }
        return known;
    }

    private ScheduleAnswer ask(Schedule schedule) {
        return ScheduleAnswer.of(
                schedule.hours().at(minute, calendar), schedule.hours().inForce(minute));
    }

    /** The numbers of the schedules that are open. */
    BitSet open() {
        BitSet open = new BitSet(schedules.size());
        for (Schedule schedule : schedules) {
            open.set(schedule.number(), of(schedule).isOpen());
        }
        return open;
    }
}
