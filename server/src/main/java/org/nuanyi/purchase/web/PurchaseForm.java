package org.nuanyi.purchase.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.StationCode;

/** What was typed into a form of a purchase, read strictly: nothing is guessed. */
record PurchaseForm(MultivaluedMap<String, String> fields) {

    String text(String field) {
        return Pages.text(fields, field).strip();
    }

    /** Fen. */
    long yuan(String field) {
        return Yuan.parse(text(field))
                .orElseThrow(
                        () -> new BadInput(field, "Write an amount with at most two decimals."));
    }

    int number(String field) {
        String number = text(field);
        if (!number.matches("[0-9]{1,6}")) {
            throw new BadInput(field, "Write a number.");
        }
        return Integer.parseInt(number);
    }

    /** An id that a page gave. */
    long id(String field) {
        String id = text(field);
        if (!id.matches("[0-9]{1,18}")) {
            throw new BadInput(field, "Choose one of the list.");
        }
        return Long.parseLong(id);
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException noDay) {
            throw new BadInput(field, "Write a day like 2026-11-24.");
        }
    }

    StationCode station(String field) {
        Optional<StationCode> code = StationCode.find(text(field));
        return code.orElseThrow(() -> new BadInput(field, "The code of a station has 8 digits."));
    }
}
