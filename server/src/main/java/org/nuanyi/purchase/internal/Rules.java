package org.nuanyi.purchase.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.purchase.Mismatch;
import org.nuanyi.purchase.Mismatch.What;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.Quote;

/** What must hold of a purchase before it is led on. */
public final class Rules {

    /** So many quotes are compared, unless somebody says why not. */
    public static final int QUOTES = 3;

    /** Who did one of these does not pay. */
    static final String[] NOT_WHO_PAYS = {"agree", "order", "match"};

    private Rules() {}

    /** Why the quote may not be chosen. */
    public static Optional<Reason> againstChoice(
            Purchase purchase, List<Quote> quotes, long chosen, String why) {
        Optional<Quote> found = quotes.stream().filter(quote -> quote.id() == chosen).findFirst();
        if (found.isEmpty()) {
            return Optional.of(Reason.NO_QUOTE);
        }
        if (!why.isBlank()) {
            return Optional.empty();
        }
        if (quotes.size() < QUOTES) {
            return Optional.of(Reason.FEW_QUOTES);
        }
        long asked = found.get().total(purchase.lines());
        return quotes.stream().anyMatch(quote -> quote.total(purchase.lines()) < asked)
                ? Optional.of(Reason.NOT_CHEAPEST)
                : Optional.empty();
    }

    /** Whether so many pieces, good and damaged, may come for a station. */
    public static boolean isToCome(PurchaseLine.Share share, int good, int damaged) {
        return good >= 0
                && damaged >= 0
                && good + damaged > 0
                && good <= share.pieces() - share.received();
    }

    /** Whether all pieces came. */
    public static boolean isAllReceived(List<PurchaseLine> lines) {
        return lines.stream().allMatch(line -> line.received() == line.pieces());
    }

    /** Whether a piece came. */
    public static boolean isSomeReceived(List<PurchaseLine> lines) {
        return lines.stream().anyMatch(line -> line.received() > 0);
    }

    /** Where order, receipts and invoice differ; a line that is not billed has no pieces there. */
    public static List<Mismatch> mismatches(
            List<PurchaseLine> lines, Quote order, NewInvoice invoice) {
        List<Mismatch> found = new ArrayList<>();
        for (PurchaseLine line : lines) {
            Optional<NewInvoice.Billed> billed =
                    Optional.ofNullable(invoice.lines().get(line.number()));
            int pieces = billed.map(NewInvoice.Billed::pieces).orElse(0);
            if (pieces != line.received()) {
                found.add(new Mismatch(line.number(), What.PIECES, line.received(), pieces));
            }
            long ordered = order.price(line.number());
            billed.map(NewInvoice.Billed::price)
                    .filter(price -> price != ordered)
                    .ifPresent(
                            price ->
                                    found.add(
                                            new Mismatch(
                                                    line.number(), What.PRICE, ordered, price)));
        }
        return List.copyOf(found);
    }

    /** Who did one of these with it, ever. */
    public static Set<String> hands(List<PastDeed> history, String... events) {
        Set<String> wanted = Set.of(events);
        return history.stream()
                .filter(
                        past ->
                                past.deed().act() instanceof Act.Event(String id, var _)
                                        && wanted.contains(id))
                .map(past -> past.deed().actor().person())
                .collect(Collectors.toSet());
    }
}
