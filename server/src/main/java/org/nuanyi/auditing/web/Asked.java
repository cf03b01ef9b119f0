package org.nuanyi.auditing.web;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nuanyi.auditing.Question;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.AuditPlace;

/** Reads what somebody asks for, from an address or a form. */
final class Asked {

    private static final int LONGEST = 100;
    private static final int DAY = 10;

    private Asked() {}

    /**
     * What an address asks for.
     *
     * @throws BadInput that names the field
     */
    static Question question(MultiMap query) {
        return question(name -> text(name, query.get(name)));
    }

    /**
     * What a form asks for.
     *
     * @throws BadInput that names the field
     */
    static Question question(MultivaluedMap<String, String> form) {
        return question(name -> text(name, form.getFirst(name)));
    }

    private static Question question(UnaryOperator<String> field) {
        return new Question(
                day("from", field.apply("from")),
                day("to", field.apply("to")),
                field.apply("who"),
                field.apply("action"),
                field.apply("unit"),
                field.apply("subject"),
                field.apply("result"));
    }

    /**
     * Behind which entry to go on; before the newest where nothing is said.
     *
     * @throws BadInput if it is none
     */
    static AuditPlace behind(MultiMap query) {
        String behind = text("behind", query.get("behind"));
        if (behind.isEmpty()) {
            return AuditPlace.NEWEST;
        }
        try {
            int bar = behind.indexOf('_');
            Instant at = Instant.parse(behind.substring(0, bar));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(AuditPlace.NEWEST.at())) {
                throw new DateTimeException("no time of an entry");
            }
            return new AuditPlace(at, Long.parseLong(behind.substring(bar + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new BadInput("behind", "behind is a place in the trail, as the page links it.");
        }
    }

    private static Optional<LocalDate> day(String name, String day) {
        try {
            if (!day.isEmpty() && day.length() != DAY) {
                throw new DateTimeException("no day of these times");
            }
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException malformed) {
            throw new BadInput(name, name + " is a day, as 2026-11-26.");
        }
    }

    private static String text(String name, @Nullable String given) {
        String text = Optional.ofNullable(given).orElse("").strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(name, name + " has at most 100 signs, all of them to be seen.");
        }
        return text;
    }
}
