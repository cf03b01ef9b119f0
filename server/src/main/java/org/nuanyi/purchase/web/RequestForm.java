package org.nuanyi.purchase.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.purchase.NewPurchase;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.station.StationCode;

/**
 * What is asked for as the form has it: some kinds of things beside each other, stations below each
 * other, and how many where they meet. Stations that the page does not list may be written as rows,
 * as they come out of Excel: a code, and a number for each kind.
 *
 * @param values of the fields
 */
record RequestForm(Map<String, String> values) {

    /** So many kinds stand beside each other. */
    static final int KINDS = 6;

    private static final String PIECES = "pieces-";

    static RequestForm of(PurchaseForm form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().keySet().forEach(key -> values.put(key, form.text(key)));
        return new RequestForm(values);
    }

    static RequestForm of(Purchase purchase) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", purchase.title());
        values.put("unit", purchase.unit());
        values.put("year", Integer.toString(purchase.year()));
        values.put("source", purchase.source());
        for (PurchaseLine line : purchase.lines()) {
            values.put("item-" + line.number(), line.item());
            values.put("measure-" + line.number(), line.measure());
            values.put("estimate-" + line.number(), Yuan.text(line.estimate()));
            line.shares()
                    .forEach(
                            share ->
                                    values.put(
                                            PIECES + share.station() + "-" + line.number(),
                                            Integer.toString(share.pieces())));
        }
        return new RequestForm(values);
    }

    /** What is written in a field; empty where nothing is. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** How many of a kind are for a station, as it is written. */
    String pieces(StationCode station, int kind) {
        return value(PIECES + station + "-" + kind);
    }

    /** The stations that have a row in the form. */
    List<StationCode> stations() {
        return values.keySet().stream()
                .filter(key -> key.matches(PIECES + "[0-9]{8}-[0-9]"))
                .filter(key -> !value(key).isEmpty())
                .map(key -> new StationCode(key.substring(PIECES.length(), key.length() - 2)))
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /**
     * What is asked for.
     *
     * @throws BadInput that names the field
     */
    NewPurchase read() {
        if (!value("year").matches("2[0-9]{3}")) {
            throw new BadInput("year", "Write a year like 2026.");
        }
        List<Map<StationCode, Integer>> pieces = pieces();
        List<NewPurchase.Line> lines = new ArrayList<>();
        for (int kind = 1; kind <= KINDS; kind++) {
            Map<StationCode, Integer> wanted = pieces.get(kind - 1);
            if (!value("item-" + kind).isEmpty() || !wanted.isEmpty()) {
                lines.add(line(kind, wanted));
            }
        }
        return new NewPurchase(
                value("unit"),
                Integer.parseInt(value("year")),
                value("source"),
                value("title"),
                lines);
    }

    private NewPurchase.Line line(int kind, Map<StationCode, Integer> pieces) {
        String estimate = value("estimate-" + kind);
        return new NewPurchase.Line(
                value("item-" + kind),
                value("measure-" + kind),
                Yuan.parse(estimate)
                        .orElseThrow(() -> new BadInput("estimate", "Write an amount.")),
                pieces);
    }

    /** By kind. */
    private List<Map<StationCode, Integer>> pieces() {
        List<Map<StationCode, Integer>> pieces =
                IntStream.range(0, KINDS)
                        .<Map<StationCode, Integer>>mapToObj(_ -> new LinkedHashMap<>())
                        .toList();
        for (StationCode station : stations()) {
            for (int kind = 1; kind <= KINDS; kind++) {
                put(pieces, station, kind, pieces(station, kind));
            }
        }
        value("stations").lines().filter(row -> !row.isBlank()).forEach(row -> read(row, pieces));
        return pieces;
    }

    private static void read(String row, List<Map<StationCode, Integer>> pieces) {
        String[] cells = row.strip().split("[\\s,，;；]+", -1);
        Optional<StationCode> station = StationCode.find(cells[0]);
        if (station.isEmpty() || cells.length < 2 || cells.length > KINDS + 1) {
            throw new BadInput("stations", "Each row is a code and a number for each kind.");
        }
        for (int kind = 1; kind < cells.length; kind++) {
            put(pieces, station.get(), kind, cells[kind]);
        }
    }

    private static void put(
            List<Map<StationCode, Integer>> pieces, StationCode station, int kind, String text) {
        if (text.isEmpty() || text.matches("0+")) {
            return;
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw new BadInput("stations", "How many is a number.");
        }
        pieces.get(kind - 1).put(station, Integer.valueOf(text));
    }
}
