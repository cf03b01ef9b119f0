package org.nuanyi.kernel.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.Named;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.BadInput;

/** What was typed into the fields of a form, read strictly: nothing is guessed. */
public record TypedFields(MultivaluedMap<String, String> fields) {

    /** What was written into a field; empty where it is missing. */
    public String text(String field) {
        return Pages.text(fields, field);
    }

    /**
     * Fen.
     *
     * @throws BadInput that names the field, if no amount is written
     */
    public long yuan(String field) {
        return Yuan.parse(text(field))
                .orElseThrow(
                        () -> new BadInput(field, "Write an amount with at most two decimals."));
    }

    /** The same; empty where nothing is written. */
    public Optional<Long> findYuan(String field) {
        return text(field).isBlank() ? Optional.empty() : Optional.of(yuan(field));
    }

    /**
     * A day.
     *
     * @throws BadInput that names the field
     */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException noDay) {
            throw new BadInput(field, "Write a day like 2026-11-24.");
        }
    }

    /**
     * A year from 2000 on.
     *
     * @throws BadInput that names the field
     */
    public int year(String field) {
        String year = text(field);
        if (!year.matches("2[0-9]{3}")) {
            throw new BadInput(field, "Write a year like 2026.");
        }
        return Integer.parseInt(year);
    }

    /**
     * One of a list.
     *
     * @throws BadInput that names the field
     */
    public <E extends Enum<E> & Named> E one(Class<E> type, String field) {
        return Named.find(type, text(field))
                .orElseThrow(() -> new BadInput(field, "Choose one of the list."));
    }

    /**
     * The code of a unit.
     *
     * @throws BadInput that names the field
     */
    public String unit(String field) {
        if (!text(field).matches("[0-9A-Z]{6,20}")) {
            throw new BadInput(field, "Choose a unit.");
        }
        return text(field);
    }

    /**
     * By which what is sent again is known: made with the form.
     *
     * @throws BadInput of {@code key}, if it is none
     */
    public UUID key() {
        try {
            return UUID.fromString(text("key"));
        } catch (IllegalArgumentException none) {
            throw new BadInput("key", "The key is a UUID.");
        }
    }

    /** The numbers that were ticked. */
    public List<Long> numbers(String field) {
        List<String> ticked = fields.getOrDefault(field, List.of());
        if (!ticked.stream().allMatch(one -> one.matches("[0-9]{1,18}"))) {
            throw new BadInput(field, "Choose some of the list.");
        }
        return ticked.stream().map(Long::valueOf).toList();
    }
}
