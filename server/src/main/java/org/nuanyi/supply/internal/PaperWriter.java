package org.nuanyi.supply.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Paper;
import org.nuanyi.supply.PaperKind;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.Used;
import org.nuanyi.supply.internal.Shelf.Numbered;

/** Writes one paper of a store that its transaction holds. */
public final class PaperWriter {

    private final Handle handle;
    private final Scope scope;
    private final Ledger ledger;
    private final Store store;
    private final PaperKind kind;
    private final Heading says;
    private final LocalDate today;
    private final Shelf shelf;

    public PaperWriter(
            Handle handle,
            Scope scope,
            Ledger ledger,
            Store store,
            PaperKind kind,
            Heading says,
            LocalDate today) {
        this.handle = handle;
        this.scope = scope;
        this.ledger = ledger;
        this.store = store;
        this.kind = kind;
        this.says = says;
        this.today = today;
        this.shelf = new Shelf(handle, ledger, store);
    }

    /** False if there is a paper of that id. */
    public boolean begin(Instant now) {
        return new PaperStore(handle).add(says, kind, store, scope.actor().id(), now);
    }

    public SupplyResult receive(List<Pieces> lines) {
        return refusal(lines, 1)
                .or(() -> retired(lines))
                .<SupplyResult>map(refused -> refused)
                .orElseGet(() -> move(lines, Pieces::pieces));
    }

    public SupplyResult writeOff(List<Pieces> lines) {
        return refusal(lines, 1)
                .<SupplyResult>map(refused -> refused)
                .orElseGet(() -> move(lines, line -> -line.pieces()));
    }

    public SupplyResult count(List<Pieces> lines) {
        return refusal(lines, 0)
                .<SupplyResult>map(refused -> refused)
                .orElseGet(
                        () -> {
                            Map<Lot, Numbered> lots = open(lines);
                            return move(
                                    lines,
                                    line ->
                                            line.pieces()
                                                    - shelf.balance(get(lots, line), says.on()));
                        });
    }

    public SupplyResult use(List<Used> lines) {
        Set<String> items = lines.stream().map(Used::item).collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return new Refused(Reason.NO_LINES);
        }
        if (items.size() < lines.size()) {
            return new Refused(Reason.TWICE);
        }
        StockStore stock = new StockStore(handle);
        stock.holdItems(store, items);
        List<Stock> held = stock.held(store.id());
        Map<Lot, Long> taken = new LinkedHashMap<>();
        for (Used line : lines) {
            if (line.pieces() <= 0) {
                return new Refused(Reason.NO_NUMBER, line.item());
            }
            if (take(line, held, taken) > 0) {
                return new Refused(Reason.NOTHING_LEFT, line.item());
            }
        }
        List<Pieces> pieces =
                taken.entrySet().stream()
                        .map(one -> new Pieces(one.getKey(), one.getValue()))
                        .toList();
        return move(pieces, line -> -line.pieces());
    }

    /** Takes from the lots that are to be used first; what it gives is still wanted. */
    private long take(Used line, List<Stock> held, Map<Lot, Long> taken) {
        long wanted = line.pieces();
        for (Stock one : held) {
            if (wanted > 0 && one.lot().item().equals(line.item()) && one.lot().isGood(says.on())) {
                long some = Math.min(wanted, one.pieces());
                taken.put(one.lot(), some);
                wanted -= some;
            }
        }
        return wanted;
    }

    /**
     * Undoes the paper.
     *
     * @param why it was wrong
     */
    public SupplyResult undo(Paper paper, String why) {
        PaperStore papers = new PaperStore(handle);
        OptionalLong posting = papers.posting(says.id());
        Collection<Numbered> lots =
                shelf.open(paper.lines().stream().map(Pieces::lot).distinct().toList());
        OptionalLong undone = OptionalLong.empty();
        if (posting.isPresent()) {
            String key = "supply.paper/" + says.id() + "/undo";
            PostResult result = ledger.reverse(handle, posting.getAsLong(), key, says.on(), why);
            if (!(result instanceof PostResult.Posted(long number))) {
                return shelf.result(result, says.id().toString(), lots);
            }
            undone = OptionalLong.of(number);
            new MoveStore(handle).undo(says.id());
        }
        papers.undo(says.id(), new Paper.Undone(today, scope.actor().id(), why), undone);
        note("supply.undo", Map.of("why", why));
        return new Done(says.id().toString());
    }

    /**
     * Moves what each line says into the store.
     *
     * @param change pieces that come to the store; below nothing they leave it
     */
    private SupplyResult move(List<Pieces> lines, ToLongFunction<Pieces> change) {
        Map<Lot, Numbered> lots = open(lines);
        Map<Numbered, Long> pieces = new LinkedHashMap<>();
        Map<String, String> noted = new LinkedHashMap<>();
        for (Pieces line : lines) {
            long moved = change.applyAsLong(line);
            if (moved != 0) {
                pieces.put(get(lots, line), moved);
                noted.merge(line.lot().item(), Long.toString(moved), PaperWriter::sum);
            }
        }
        note("supply." + kind.id(), noted);
        if (pieces.isEmpty()) {
            return new Done(says.id().toString());
        }
        Document document = new Document("supply.paper", says.id().toString());
        PostResult posted =
                shelf.move(
                        Moved.by(says.id(), kind.id(), says.on()),
                        document,
                        kind.outside(),
                        pieces);
        if (posted instanceof PostResult.Posted(long number)) {
            new PaperStore(handle).posted(says.id(), number);
        }
        return shelf.result(posted, says.id().toString(), pieces.keySet());
    }

    private static String sum(String one, String other) {
        return Long.toString(Long.parseLong(one) + Long.parseLong(other));
    }

    private Map<Lot, Numbered> open(List<Pieces> lines) {
        return shelf.open(lines.stream().map(Pieces::lot).toList()).stream()
                .collect(Collectors.toMap(Numbered::lot, lot -> lot));
    }

    private static Numbered get(Map<Lot, Numbered> lots, Pieces line) {
        return Objects.requireNonNull(lots.get(line.lot()));
    }

    /** Why lines are none; empty where they are. */
    private Optional<Refused> refusal(List<Pieces> lines, long least) {
        if (lines.isEmpty()) {
            return Optional.of(new Refused(Reason.NO_LINES));
        }
        if (lines.stream().map(Pieces::lot).distinct().count() < lines.size()) {
            return Optional.of(new Refused(Reason.TWICE));
        }
        Map<String, Item> items = items(lines);
        return lines.stream()
                .flatMap(
                        line ->
                                refusal(
                                        line,
                                        Optional.ofNullable(items.get(line.lot().item())),
                                        least)
                                        .stream())
                .findFirst();
    }

    private static Optional<Refused> refusal(Pieces line, Optional<Item> item, long least) {
        String code = line.lot().item();
        if (item.isEmpty()) {
            return Optional.of(new Refused(Reason.NO_SUCH_ITEM, code));
        }
        if (line.pieces() < least) {
            return Optional.of(new Refused(Reason.NO_NUMBER, code));
        }
        boolean dated = item.get().dated();
        if (dated == line.lot().expiresOn().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Refused(dated ? Reason.NO_EXPIRY : Reason.NOT_DATED, code));
    }

    private Optional<Refused> retired(List<Pieces> lines) {
        return items(lines).values().stream()
                .filter(item -> item.retiredOn().filter(on -> !says.on().isBefore(on)).isPresent())
                .map(item -> new Refused(Reason.RETIRED, item.code()))
                .findFirst();
    }

    private Map<String, Item> items(List<Pieces> lines) {
        return new ItemStore(handle)
                .findAll(lines.stream().map(line -> line.lot().item()).distinct().toList());
    }

    private void note(String action, Map<String, String> what) {
        Audit.done(
                handle,
                scope,
                store.unit(),
                Act.of(action, "supply", says.id().toString()).giving(what));
    }
}
