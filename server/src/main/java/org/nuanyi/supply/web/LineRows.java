package org.nuanyi.supply.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.supply.Stock;

/**
 * The lines of a form about what a store holds, with what was written into them before.
 *
 * @param typed lines of the form that was sent; none where it is opened
 */
record LineRows(List<SupplyForm.Typed> typed, LocalDate today, SupplyWords words) {

    LineRows {
        typed = List.copyOf(typed);
    }

    /**
     * A line.
     *
     * @param held whether it is about what is there; else the lot is to be written
     * @param there what the books say
     * @param options items to choose from, where it is not held
     */
    record Row(
            int number,
            boolean held,
            String item,
            String name,
            String batch,
            String expires,
            String mark,
            String left,
            String there,
            String pieces,
            List<Option> options) {}

    /** One line for each lot that is there. */
    List<Row> lots(List<Stock> held) {
        List<Row> rows = new ArrayList<>();
        sorted(held).forEach(stock -> rows.add(lot(stock, rows.size() + 1)));
        return rows;
    }

    /** One line for each item of which something may be used. */
    List<Row> items(List<Stock> held) {
        Map<String, Long> sums = new LinkedHashMap<>();
        sorted(held).stream()
                .filter(stock -> stock.lot().isGood(today))
                .forEach(stock -> sums.merge(stock.lot().item(), stock.pieces(), Math::addExact));
        List<Row> rows = new ArrayList<>();
        sums.forEach((item, there) -> rows.add(item(item, there, rows.size() + 1)));
        return rows;
    }

    /**
     * So many lines more, in which lots may be written.
     *
     * @param before how many lines stand before them
     * @param retiredToo whether of what is no longer received
     */
    List<Row> free(int before, int count, boolean retiredToo) {
        List<SupplyForm.Typed> written =
                typed.stream().filter(line -> !line.held() && !line.isBlank()).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(count, written.size()); i++) {
            SupplyForm.Typed line =
                    i < written.size()
                            ? written.get(i)
                            : new SupplyForm.Typed(0, false, "", "", "", "");
            rows.add(free(line, before + i + 1, retiredToo));
        }
        return rows;
    }

    private List<Stock> sorted(List<Stock> held) {
        Map<String, Integer> places = new TreeMap<>();
        words.items().values().stream()
                .sorted(CatalogueOrder.OF_ITEMS)
                .forEach(item -> places.put(item.code(), places.size()));
        return held.stream()
                .sorted(
                        Comparator.comparing(
                                one -> places.getOrDefault(one.lot().item(), Integer.MAX_VALUE)))
                .toList();
    }

    private Row lot(Stock stock, int number) {
        String item = stock.lot().item();
        String expires = stock.lot().expiresOn().map(LocalDate::toString).orElse("");
        Freshness fresh = Freshness.of(stock.lot().expiresOn(), today);
        return new Row(
                number,
                true,
                item,
                words.item(item),
                stock.lot().batch(),
                expires,
                fresh.mark(),
                fresh.words(words),
                words.pieces(item, stock.pieces()),
                was(item, stock.lot().batch(), expires),
                List.of());
    }

    private Row item(String item, long there, int number) {
        return new Row(
                number,
                true,
                item,
                words.item(item),
                "",
                "",
                "",
                "",
                words.pieces(item, there),
                was(item, "", ""),
                List.of());
    }

    private Row free(SupplyForm.Typed line, int number, boolean retiredToo) {
        return new Row(
                number,
                false,
                line.item(),
                "",
                line.batch(),
                line.expires(),
                "",
                "",
                "",
                line.pieces(),
                SupplyDesk.itemOptions(words, line.item(), retiredToo));
    }

    private String was(String item, String batch, String expires) {
        return typed.stream()
                .filter(SupplyForm.Typed::held)
                .filter(
                        line ->
                                line.item().equals(item)
                                        && line.batch().equals(batch)
                                        && line.expires().equals(expires))
                .map(SupplyForm.Typed::pieces)
                .findFirst()
                .orElse("");
    }
}
