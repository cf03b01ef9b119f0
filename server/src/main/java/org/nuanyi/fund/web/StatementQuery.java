package org.nuanyi.fund.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.fund.Figure;
import org.nuanyi.fund.StatementBy;
import org.nuanyi.fund.StatementOf;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.ledger.Period;

/**
 * Which statement an address asks for.
 *
 * @param value the only row that is wanted
 */
record StatementQuery(StatementBy by, Optional<String> value, Period period) {

    static final String PATH = FundSection.PATH + "/statements";

    /** By unit, of this year. */
    static StatementQuery ofYear(LocalDate today) {
        return new StatementQuery(
                StatementBy.UNIT, Optional.empty(), new Period(today.withDayOfYear(1), today));
    }

    /**
     * As the address says; what it leaves out is by unit, and of this year.
     *
     * @throws BadInput that names the field
     */
    static StatementQuery of(HttpServerRequest request, LocalDate today) {
        String by = Pages.query(request, "by");
        LocalDate to = day(request, "to", today);
        LocalDate from = day(request, "from", to.withDayOfYear(1));
        if (to.isBefore(from)) {
            throw new BadInput("to", "The last day is not before the first.");
        }
        return new StatementQuery(
                by.isEmpty()
                        ? StatementBy.UNIT
                        : Named.find(StatementBy.class, by)
                                .orElseThrow(() -> new BadInput("by", "Choose one of the list.")),
                Optional.ofNullable(request.getParam("value")).map(String::strip),
                new Period(from, to));
    }

    private static LocalDate day(HttpServerRequest request, String field, LocalDate otherwise) {
        String day = Pages.query(request, field);
        try {
            return day.isEmpty() ? otherwise : LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new BadInput(field, "Write a day like 2026-11-24.");
        }
    }

    /** The same where an empty field means all rows, as a form sends it. */
    StatementQuery ofForm() {
        return new StatementQuery(by, value.filter(one -> !one.isEmpty()), period);
    }

    StatementOf statement() {
        return new StatementOf(by, value, period);
    }

    /** As parameters of an address. */
    String parameters() {
        return "by=%s&from=%s&to=%s".formatted(by.id(), period.from(), period.to())
                + value.map(one -> "&value=" + URLEncoder.encode(one, UTF_8)).orElse("");
    }

    /** Where the entries of a figure are. */
    String entries(Optional<String> row, Figure figure) {
        return PATH
                + "/entries?"
                + new StatementQuery(by, row, period).parameters()
                + "&figure="
                + figure.id();
    }

    String dates() {
        return period.from() + " — " + period.to();
    }
}
