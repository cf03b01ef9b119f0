package org.nuanyi.supply.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Pieces;

/** What was typed into a form about supplies, read strictly: nothing is guessed. */
record SupplyForm(MultivaluedMap<String, String> fields) {

    private static final int MOST_LINES = 500;
    private static final int LONGEST_BATCH = 40;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern KEY =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * A line as it was written.
     *
     * @param held whether the form named the lot, and only a number was asked for
     */
    record Typed(
            int number, boolean held, String item, String batch, String expires, String pieces) {

        /** Whether it is left blank. */
        boolean isBlank() {
            return pieces.isEmpty() && (held || item.isEmpty());
        }
    }

    String text(String field) {
        return Pages.text(fields, field).strip();
    }

    LocalDate day(String field) {
        return day(field, text(field));
    }

    /** The same; empty where nothing is written. */
    Optional<LocalDate> findDay(String field) {
        return findDay(field, text(field));
    }

    int pack() {
        String pack = text("pack");
        if (!NUMBER.matcher(pack).matches()) {
            throw new BadInput("pack", "Write a number.");
        }
        return Integer.parseInt(pack);
    }

    /** The id the form was given when it was opened: sent twice, it is one paper. */
    UUID key() {
        if (!KEY.matcher(text("key")).matches()) {
            throw new BadInput("key", "The form has no key.");
        }
        return UUID.fromString(text("key"));
    }

    Heading heading(long store) {
        return new Heading(key(), store, day("on"), text("note"));
    }

    /** All lines of the form, also those left blank. */
    List<Typed> typed() {
        return IntStream.rangeClosed(1, MOST_LINES)
                .takeWhile(number -> fields.containsKey("pieces-" + number))
                .mapToObj(this::typed)
                .toList();
    }

    private Typed typed(int number) {
        return new Typed(
                number,
                !text("held-" + number).isEmpty(),
                text("item-" + number),
                text("batch-" + number),
                text("expires-" + number),
                text("pieces-" + number));
    }

    /**
     * What is written in the lines.
     *
     * @throws BadInput that names what is wrong with one of them
     */
    List<Pieces> lines() {
        return typed().stream().filter(line -> !line.isBlank()).map(SupplyForm::line).toList();
    }

    private static Pieces line(Typed line) {
        if (line.item().isEmpty()) {
            throw new BadInput("item", "Choose what it is.");
        }
        if (line.batch().length() > LONGEST_BATCH) {
            throw new BadInput("batch", "A batch has up to 40 characters.");
        }
        Lot lot = new Lot(line.item(), line.batch(), findDay("expires", line.expires()));
        return new Pieces(lot, number("pieces", line.pieces()));
    }

    /** Pieces; none where nothing is written. */
    long number(String field) {
        return text(field).isEmpty() ? 0 : number("pieces", text(field));
    }

    /** A number that has to be written. */
    long require(String field) {
        return number(field, text(field));
    }

    private static long number(String field, String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw new BadInput(field, "Write a number.");
        }
        return Long.parseLong(written);
    }

    private static Optional<LocalDate> findDay(String field, String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(day(field, written));
    }

    private static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            throw new BadInput(field, "Write a day like 2026-11-24.");
        }
    }
}
