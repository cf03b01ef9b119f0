package org.nuanyi.purchase.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;

/** Keeps what was billed, in the transaction of the handle. */
public final class InvoiceStore {

    private static final String ADD_INVOICE =
            """
            insert into purchase.invoice (purchase, unit, supplier, number, issued_on, entered_by, entered_at)
            values (:purchase, :unit, :supplier, :number, :on, :by, :at)
            on conflict do nothing
            returning id
            """;

    private static final String ADD_BILLED =
            """
            insert into purchase.invoice_line (invoice, unit, line, pieces, price)
            values (:invoice, :unit, :line, :pieces, :price)
            """;

    private static final String REMOVE_BILLED =
            """
            delete from purchase.invoice_line using purchase.invoice
            where invoice.id = invoice_line.invoice and invoice.purchase = :purchase
            """;

    private static final String REMOVE_INVOICE =
            "delete from purchase.invoice where purchase = :purchase";

    private static final String INVOICE =
            "select id, number, issued_on from purchase.invoice where purchase = :purchase";

    private static final String BILLED =
            """
            select line.number, pieces, price from purchase.invoice_line
            join purchase.line on line.id = invoice_line.line
            where invoice = :invoice
            """;

    private final Handle handle;

    public InvoiceStore(Handle handle) {
        this.handle = handle;
    }

    /** False if the purchase has an invoice, or the supplier's number is known. */
    public boolean add(
            Purchase purchase, long supplier, NewInvoice invoice, String by, Instant at) {
        Optional<Long> added =
                handle.createQuery(ADD_INVOICE)
                        .bind("purchase", purchase.id())
                        .bind("unit", purchase.unit())
                        .bind("supplier", supplier)
                        .bind("number", invoice.number())
                        .bind("on", invoice.issuedOn())
                        .bind("by", by)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .findOne();
        added.ifPresent(
                id -> purchase.lines().forEach(line -> addBilled(id, purchase, line, invoice)));
        return added.isPresent();
    }

    private void addBilled(long id, Purchase purchase, PurchaseLine line, NewInvoice invoice) {
        Optional.ofNullable(invoice.lines().get(line.number()))
                .ifPresent(
                        billed ->
                                handle.createUpdate(ADD_BILLED)
                                        .bind("invoice", id)
                                        .bind("unit", purchase.unit())
                                        .bind("line", line.id())
                                        .bind("pieces", billed.pieces())
                                        .bind("price", billed.price())
                                        .execute());
    }

    public void remove(long purchase) {
        handle.createUpdate(REMOVE_BILLED).bind("purchase", purchase).execute();
        handle.createUpdate(REMOVE_INVOICE).bind("purchase", purchase).execute();
    }

    public Optional<NewInvoice> find(long purchase) {
        return handle.createQuery(INVOICE)
                .bind("purchase", purchase)
                .map(
                        (row, context) ->
                                new NewInvoice(
                                        row.getString("number"),
                                        row.getObject("issued_on", LocalDate.class),
                                        billed(row.getLong("id"))))
                .findOne();
    }

    private Map<Integer, NewInvoice.Billed> billed(long invoice) {
        return handle
                .createQuery(BILLED)
                .bind("invoice", invoice)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getInt("number"),
                                        new NewInvoice.Billed(
                                                row.getInt("pieces"), row.getLong("price"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
