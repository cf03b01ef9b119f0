package org.nuanyi.purchase.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Quote;
import org.nuanyi.purchase.Supplier;
import org.nuanyi.purchase.internal.Rules;
import org.nuanyi.purchase.web.PurchaseView.QuoteTable;

/**
 * Puts the quotes of a purchase beside each other.
 *
 * @param suppliers all that the reader sees
 */
record QuoteWriter(
        Purchase purchase, List<Quote> quotes, List<Supplier> suppliers, PurchaseWords words) {

    /**
     * @param entered whether the reader enters quotes now
     */
    QuoteTable write(boolean entered) {
        List<PurchaseLine> lines = purchase.lines();
        long lowest = quotes.stream().mapToLong(quote -> quote.total(lines)).min().orElse(0);
        return new QuoteTable(
                quotes.stream().map(quote -> head(quote, lowest)).toList(),
                lines.stream().map(this::row).toList(),
                open(),
                entered,
                quotes.size() < Rules.QUOTES,
                lines.stream()
                        .map(
                                line ->
                                        new QuoteTable.Asked(
                                                line.number(),
                                                line.item(),
                                                line.measure(),
                                                Yuan.text(line.estimate())))
                        .toList());
    }

    /** What the supplier of the chosen quote is called; empty before one is chosen. */
    Optional<Supplier> chosen() {
        return quotes.stream()
                .filter(quote -> purchase.quote().filter(id -> id == quote.id()).isPresent())
                .findFirst()
                .flatMap(quote -> Optional.ofNullable(known().get(quote.supplier())));
    }

    private QuoteTable.Head head(Quote quote, long lowest) {
        long total = quote.total(purchase.lines());
        return new QuoteTable.Head(
                quote.id(),
                Optional.ofNullable(known().get(quote.supplier())).map(Supplier::name).orElse(""),
                words.yuan(total),
                total == lowest,
                purchase.quote().filter(id -> id == quote.id()).isPresent());
    }

    private QuoteTable.Row row(PurchaseLine line) {
        long lowest =
                quotes.stream().mapToLong(quote -> quote.price(line.number())).min().orElse(0);
        List<QuoteTable.Price> prices = new ArrayList<>();
        for (Quote quote : quotes) {
            long price = quote.price(line.number());
            prices.add(new QuoteTable.Price(words.yuan(price), price == lowest));
        }
        return new QuoteTable.Row(
                line.item(), line.pieces() + " " + line.measure(), List.copyOf(prices));
    }

    /** Those of the buyer that have not quoted and are not blocked. */
    private List<Option> open() {
        Set<Long> quoted = quotes.stream().map(Quote::supplier).collect(Collectors.toSet());
        return suppliers.stream()
                .filter(one -> one.unit().equals(purchase.unit()))
                .filter(one -> one.blocked().isEmpty() && !quoted.contains(one.id()))
                .map(one -> new Option(Long.toString(one.id()), one.name(), false))
                .toList();
    }

    private Map<Long, Supplier> known() {
        return suppliers.stream().collect(Collectors.toMap(Supplier::id, one -> one));
    }
}
