package org.nuanyi.keeper.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.keeper.Deed;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.voice.ReportNumber;

/** Understands what the forms of the keeper's page send. */
record DeedForm(MultivaluedMap<String, String> fields) {

    private static final int MOST_LINES = 200;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * What is done.
     *
     * @throws BadInput if a field is missing or cannot be understood
     */
    Deed deed() {
        return switch (text("deed")) {
            case "open" -> new Deed.Open();
            case "shut" -> new Deed.Shut();
            case "not-today" -> new Deed.NotToday(words("reason"));
            case "broken" -> new Deed.Mark(facility(), Condition.BROKEN);
            case "works" -> new Deed.Mark(facility(), Condition.WORKS);
            case "need" -> new Deed.Need(words("item"));
            case "answer" -> new Deed.Answer(report());
            case "receive" -> new Deed.Receive(number("shipment"), came(), text("note").strip());
            case "use" -> new Deed.Use(text("item"), number("pieces"));
            case "count" -> new Deed.Count(lot(""), number("pieces"));
            case "fault" -> new Deed.Fault(text("tag"), words("wrong"));
            default -> throw new BadInput("deed", "There is no deed of this name.");
        };
    }

    /** What was chosen and what was written, in one line. */
    private String words(String choices) {
        List<String> chosen = Optional.ofNullable(fields.get(choices)).orElse(List.of());
        return Stream.concat(chosen.stream(), Stream.of(text("text")))
                .map(said -> said.strip().replaceAll("\\s+", " "))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /** All that was sent, where the button says so; else what is written for each line. */
    private List<Came> came() {
        boolean all = text("all").equals("yes");
        return IntStream.rangeClosed(1, MOST_LINES)
                .takeWhile(line -> fields.containsKey("item-" + line))
                .mapToObj(
                        line ->
                                all
                                        ? new Came(lot("-" + line), number("sent-" + line), 0)
                                        : new Came(
                                                lot("-" + line),
                                                number("good-" + line),
                                                number("damaged-" + line)))
                .toList();
    }

    private Lot lot(String line) {
        String expires = text("expires" + line);
        try {
            return new Lot(
                    text("item" + line),
                    text("batch" + line),
                    expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)));
        } catch (DateTimeParseException noDay) {
            throw new BadInput("expires", "expires is a day like 2026-11-24.");
        }
    }

    /** Nothing where nothing is written: no number is right then. */
    private long number(String field) {
        String number = text(field).strip();
        if (!number.matches("[0-9]{0,9}")) {
            throw new BadInput(field, "Write a whole number.");
        }
        return number.isEmpty() ? -1 : Long.parseLong(number);
    }

    private Facility facility() {
        return Named.find(Facility.class, text("facility"))
                .orElseThrow(() -> new BadInput("facility", "There is no such facility."));
    }

    private ReportNumber report() {
        return ReportNumber.find(text("report"))
                .orElseThrow(() -> new BadInput("report", "That is no number of a report."));
    }

    /** The phone's name for it; a form without scripts may have one of the page, or none. */
    UUID name() {
        return uuid("key").orElseGet(UUID::randomUUID);
    }

    /** The deed that is to be undone. */
    UUID undone() {
        return uuid("of").orElseThrow(() -> new BadInput("of", "of names the deed to undo."));
    }

    /** Which phone the page was made for; empty where it does not say. */
    Optional<UUID> device() {
        return uuid("device");
    }

    private Optional<UUID> uuid(String field) {
        return Optional.of(text(field)).filter(UUID_FORM.asMatchPredicate()).map(UUID::fromString);
    }

    /**
     * How long ago it was done, as the phone reckons; negative where that is still to come.
     *
     * @throws BadInput if it is no number of seconds
     */
    Duration ago() {
        String seconds = text("seconds_ago");
        if (!seconds.matches("-?[0-9]{0,9}") || seconds.equals("-")) {
            throw new BadInput("seconds_ago", "seconds_ago must be a whole number of seconds.");
        }
        return Duration.ofSeconds(seconds.isEmpty() ? 0 : Integer.parseInt(seconds));
    }

    private String text(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }
}
