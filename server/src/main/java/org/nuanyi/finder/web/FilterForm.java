package org.nuanyi.finder.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

/**
 * The form of the filters as a browser sends it.
 *
 * @param facilities ids of the catalogue
 * @param open {@code now}, {@code always}, both or neither
 * @param entry {@code walk-in} or nothing
 * @param when Beijing's wall clock; now where there is none
 * @param isFresh whether the page was opened without the form
 */
record FilterForm(
        Collection<String> facilities,
        Collection<String> open,
        Optional<String> entry,
        Optional<LocalDateTime> when,
        boolean isFresh) {

    /** A time as {@code 2026-11-27T05:00}; empty where it is none. */
    static Optional<LocalDateTime> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
