package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.internal.ItemFacts;
import org.nuanyi.supply.internal.ItemStore;

/** The catalogue of supplies (物资目录), of the whole house. Thread-safe. */
@Singleton
public final class Items {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PIECE = 20;
    private static final int LARGEST_PACK = 100_000;

    private final Scopes scopes;

    public Items(Scopes scopes) {
        this.scopes = scopes;
    }

    /** All of them, by categories. */
    public List<Item> list() {
        return scopes.in(Scope.PUBLIC, handle -> new ItemStore(handle).list());
    }

    public Optional<Item> find(String code) {
        return scopes.in(Scope.PUBLIC, handle -> new ItemStore(handle).find(code));
    }

    /**
     * Takes an item into the catalogue.
     *
     * @param unit code of the unit of whoever does it, for the audit
     * @throws BadInput that names the field
     */
    public Item add(Scope scope, String unit, Item wanted) {
        if (!CODE.matcher(wanted.code()).matches()) {
            throw new BadInput("code", "Lower case letters, digits and hyphens, 2 to 40.");
        }
        Item item = tidy(wanted);
        scopes.use(
                scope,
                handle -> {
                    if (!new ItemStore(handle).add(item)) {
                        throw new BadInput("code", "There is another item of this code or GTIN.");
                    }
                    Audit.done(
                            handle,
                            scope,
                            unit,
                            act("supply.item", item).giving(ItemFacts.of(item)));
                });
        return item;
    }

    /**
     * Changes what is said of an item; its code stays, and whether it is dated.
     *
     * @throws BadInput that names the field
     * @throws NotFound if there is no such item
     */
    public Item change(Scope scope, String unit, Item wanted) {
        Item item = tidy(wanted);
        scopes.use(
                scope,
                handle -> {
                    ItemStore items = new ItemStore(handle);
                    Item before =
                            items.find(item.code())
                                    .orElseThrow(
                                            () -> new NotFound("There is no item " + item.code()));
                    if (!items.change(item)) {
                        throw new BadInput("gtin", "There is another item of this GTIN.");
                    }
                    Audit.done(
                            handle,
                            scope,
                            unit,
                            act("supply.item-change", item)
                                    .changing(ItemFacts.of(before), ItemFacts.of(item)));
                });
        return item;
    }

    private static Item tidy(Item wanted) {
        if (wanted.pack() < 1 || wanted.pack() > LARGEST_PACK) {
            throw new BadInput("pack", "A pack has 1 to 100000 pieces.");
        }
        wanted.gtin()
                .filter(gtin -> !ItemFacts.isGtin(gtin))
                .ifPresent(
                        wrong -> {
                            throw new BadInput("gtin", "The check digit is not that of a GTIN.");
                        });
        return new Item(
                wanted.code(),
                TypedText.require("name", wanted.name(), LONGEST_NAME),
                TypedText.require("english", wanted.english(), LONGEST_NAME),
                TypedText.require("piece", wanted.piece(), LONGEST_PIECE),
                TypedText.require("piece_english", wanted.pieceEnglish(), LONGEST_PIECE),
                wanted.category(),
                wanted.pack(),
                wanted.dated(),
                wanted.gtin(),
                wanted.retiredOn());
    }

    private static Act act(String action, Item item) {
        return Act.of(action, "item", item.code());
    }
}
