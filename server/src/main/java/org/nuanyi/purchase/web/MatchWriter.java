package org.nuanyi.purchase.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.purchase.Mismatch;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Quote;
import org.nuanyi.purchase.internal.Rules;
import org.nuanyi.purchase.web.PurchaseView.MatchTable;

/**
 * Puts order, receipts and invoice of a purchase beside each other.
 *
 * @param order the chosen quote
 */
record MatchWriter(
        Purchase purchase, Quote order, Optional<NewInvoice> invoice, PurchaseWords words) {

    /**
     * @param billed whether the reader enters the invoice now
     */
    MatchTable write(boolean billed, String today) {
        List<Mismatch> found =
                invoice.map(one -> Rules.mismatches(purchase.lines(), order, one))
                        .orElse(List.of());
        return new MatchTable(
                true,
                invoice.map(one -> one.number() + " · " + one.issuedOn()).orElse(""),
                invoice.map(one -> words.yuan(one.total())).orElse(""),
                purchase.lines().stream().map(line -> row(line, found)).toList(),
                billed,
                purchase.lines().stream()
                        .map(
                                line ->
                                        new MatchTable.Billed(
                                                line.number(),
                                                line.item(),
                                                line.measure(),
                                                line.received(),
                                                Yuan.text(order.price(line.number()))))
                        .toList(),
                today);
    }

    private MatchTable.Row row(PurchaseLine line, List<Mismatch> all) {
        List<Mismatch> found = all.stream().filter(one -> one.line() == line.number()).toList();
        Optional<NewInvoice.Billed> billed =
                invoice.flatMap(one -> Optional.ofNullable(one.lines().get(line.number())));
        return new MatchTable.Row(
                line.item(),
                line.pieces() + " " + line.measure(),
                words.yuan(order.price(line.number())),
                line.received() + " " + line.measure(),
                billed.map(one -> one.pieces() + " " + line.measure()).orElse("—"),
                billed.map(one -> words.yuan(one.price())).orElse("—"),
                differs(found, Mismatch.What.PIECES),
                differs(found, Mismatch.What.PRICE),
                found.stream()
                        .map(one -> words.mismatch(one, purchase.lines()))
                        .collect(Collectors.joining(words.pick("；", "; "))));
    }

    private static boolean differs(List<Mismatch> found, Mismatch.What what) {
        return found.stream().anyMatch(one -> one.what() == what);
    }
}
