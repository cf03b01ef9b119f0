package org.nuanyi.core.hours;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a schedule says about one instant, in the wall clock of Asia/Shanghai.
 *
 * @param state open, closed, or not known from the schedule
 * @param until when {@code state} ends; absent if it does not within 400 days or its end is open
 * @param nextOpening the next instant from which the state is OPEN; absent when open now, or none
 * @param comment what the rule in force says in words
 * @param calendarUnknown the answer may change once a calendar is known: the State Council's list
 *     of a year, or the school holidays, of which there is none
 */
public record HoursAnswer(
        OpenState state,
        Optional<LocalDateTime> until,
        Optional<LocalDateTime> nextOpening,
        Optional<String> comment,
        boolean calendarUnknown) {}
