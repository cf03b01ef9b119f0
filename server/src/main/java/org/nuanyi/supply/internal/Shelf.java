package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.NewAccount;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.Posting;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.SupplyResult;

/**
 * Moves pieces into a store and out of it: in the ledger, in what the store holds, and in its
 * moves; in the transaction of the handle.
 */
final class Shelf {

    /** A lot with its number. */
    record Numbered(long number, Lot lot) {}

    private final Handle handle;
    private final Ledger ledger;
    private final Accounts accounts = new Accounts();
    private final Store store;

    Shelf(Handle handle, Ledger ledger, Store store) {
        this.handle = handle;
        this.ledger = ledger;
        this.store = store;
    }

    /** The key of what the store holds of a lot. */
    String account(Numbered lot) {
        return "supply/%d/%d".formatted(store.id(), lot.number());
    }

    /** Gives lots numbers, and holds what the store has of them until the transaction ends. */
    List<Numbered> open(Collection<Lot> lots) {
        LotStore numbers = new LotStore(handle);
        List<Numbered> numbered =
                lots.stream().map(lot -> new Numbered(numbers.number(lot), lot)).toList();
        new StockStore(handle).hold(store, numbered.stream().map(Numbered::number).toList());
        numbered.forEach(
                lot ->
                        accounts.open(
                                handle,
                                new NewAccount(account(lot), measure(lot), store.unit(), false)));
        return numbered;
    }

    /** Pieces of a lot that were there at the end of a day. */
    long balance(Numbered lot, LocalDate on) {
        return accounts.balance(handle, account(lot), on);
    }

    /**
     * Moves pieces between the world outside and the store.
     *
     * @param key of the posting
     * @param outside what the world does with them: {@code bought}, {@code used} …
     * @param pieces for each lot; below nothing they leave the store
     */
    PostResult move(Moved moved, Document document, String outside, Map<Numbered, Long> pieces) {
        List<Line> lines = new ArrayList<>();
        Map<String, Long> sums = new TreeMap<>();
        pieces.forEach(
                (lot, count) -> {
                    lines.add(line(lot, count));
                    sums.merge(lot.lot().item(), count, Math::addExact);
                });
        sums.forEach((item, sum) -> outside(outside, item, sum, lines));
        return post(moved, document, lines, pieces);
    }

    /**
     * Moves pieces between the store and what is on its way to another.
     *
     * @param pieces for each lot; below nothing they leave this store
     */
    PostResult ship(Moved moved, Document document, Way way, Map<Numbered, Long> pieces) {
        List<Line> lines = new ArrayList<>();
        pieces.forEach(
                (lot, count) -> {
                    lines.add(line(lot, count));
                    lines.add(new Line(way.open(handle, lot), measure(lot), -count));
                });
        return post(moved, document, lines, pieces);
    }

    /** Writes off what was on its way to the store and did not come, or came damaged. */
    PostResult lose(Moved moved, Document document, Way way, Map<Numbered, Long> pieces) {
        List<Line> lines = new ArrayList<>();
        Map<String, Long> sums = new TreeMap<>();
        pieces.forEach(
                (lot, count) -> {
                    lines.add(new Line(way.open(handle, lot), measure(lot), -count));
                    sums.merge(lot.lot().item(), count, Math::addExact);
                });
        sums.forEach((item, sum) -> outside("written-off", item, -sum, lines));
        return ledger.post(handle, posting(moved, document, lines));
    }

    private Line line(Numbered lot, long count) {
        return new Line(account(lot), measure(lot), count);
    }

    private PostResult post(
            Moved moved, Document document, List<Line> lines, Map<Numbered, Long> pieces) {
        PostResult result = ledger.post(handle, posting(moved, document, lines));
        if (result instanceof PostResult.Posted) {
            StockStore stock = new StockStore(handle);
            MoveStore moves = new MoveStore(handle);
            pieces.forEach(
                    (lot, count) -> {
                        stock.add(store, lot.number(), count);
                        moves.add(moved, store, lot.number(), count);
                    });
        }
        return result;
    }

    /** What becomes of a paper or a shipment of that id by what the ledger says. */
    SupplyResult result(PostResult posted, String id, Collection<Numbered> lots) {
        return switch (posted) {
            case PostResult.Posted _, PostResult.Repeated _ -> new SupplyResult.Done(id);
            case PostResult.BelowZero(String account, LocalDate day, long missing) ->
                    new SupplyResult.TooFew(
                            lots.stream()
                                    .filter(lot -> account(lot).equals(account))
                                    .findFirst()
                                    .orElseThrow()
                                    .lot(),
                            day,
                            missing);
            case PostResult.Refused(PostResult.Reason why, String account) ->
                    throw new IllegalStateException("not moved: " + why + " " + account);
        };
    }

    private static Posting posting(Moved moved, Document document, List<Line> lines) {
        String key = document.kind() + "/" + document.id() + "/" + moved.kind();
        return new Posting(new Occasion(key, moved.on(), document), lines);
    }

    private static Measure measure(Numbered lot) {
        return Measure.goods(lot.lot().item());
    }

    private void outside(String what, String item, long sum, List<Line> lines) {
        // A count may find as many of one lot as it misses of another.
        if (sum != 0) {
            String key = "supply/%s/%s/%s".formatted(what, store.unit(), item);
            accounts.open(handle, new NewAccount(key, Measure.goods(item), store.unit(), true));
            lines.add(new Line(key, Measure.goods(item), -sum));
        }
    }
}
