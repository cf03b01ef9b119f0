package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.internal.AssetStore;
import org.nuanyi.station.StationCode;

/** What stations have, each piece with its tag, and who saw it when. Thread-safe. */
@Singleton
public final class Assets {

    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final Clock clock;

    public Assets(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Those that the filter lets through and the scope may see, in the order of their stations. */
    public List<AssetCard> list(Scope scope, AssetFilter filter, int limit, int offset) {
        return scopes.in(scope, handle -> new AssetStore(handle).list(filter, limit, offset));
    }

    /** Of all those that the filter lets through and that have not left. */
    public AssetTotals totals(Scope scope, AssetFilter filter) {
        return scopes.in(scope, handle -> new AssetStore(handle).totals(filter));
    }

    /** The pieces that came of a purchase, in the order of their tags. */
    public List<Asset> of(Scope scope, long purchase) {
        return scopes.in(scope, handle -> new AssetStore(handle).of(purchase));
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none of that tag that the scope may see
     */
    public AssetCard card(Scope scope, String tag) {
        return scopes.in(scope, handle -> card(handle, tag));
    }

    /** Those of these tags that the scope may see, by their tags. */
    public Map<String, AssetCard> cards(Scope scope, Collection<String> tags) {
        return scopes.in(scope, handle -> cards(handle, tags));
    }

    /** The same, in the transaction of the handle. */
    public Map<String, AssetCard> cards(Handle handle, Collection<String> tags) {
        return new AssetStore(handle)
                .listByTag(Set.copyOf(tags)).stream()
                        .collect(Collectors.toMap(card -> card.asset().tag(), Function.identity()));
    }

    /** What is on the books of a station, in the transaction of the handle, by age. */
    public List<AssetCard> listAt(Handle handle, StationCode station) {
        return new AssetStore(handle).listAt(station);
    }

    /**
     * One of them, which nobody else changes before the transaction of the handle ends; empty if
     * there is none that the scope may change.
     */
    public Optional<AssetCard> findHeld(Handle handle, String tag) {
        AssetStore store = new AssetStore(handle);
        return store.lock(tag) ? store.find(tag) : Optional.empty();
    }

    /**
     * One of them, which nobody else changes before the transaction of the handle ends.
     *
     * @throws NotFound if there is none of that tag that the scope may see
     * @throws Forbidden if the scope may see it and not change it
     */
    public AssetCard hold(Handle handle, String tag) {
        boolean held = new AssetStore(handle).lock(tag);
        AssetCard card = card(handle, tag);
        if (!held) {
            throw Forbidden.ofAnotherUnit();
        }
        return card;
    }

    /**
     * A piece is of no use any more, in the transaction of the handle, which {@link #hold}s it.
     *
     * @param why up to 2000 characters
     */
    public void writeOff(Handle handle, Scope scope, AssetCard card, String why) {
        String tag = card.asset().tag();
        new AssetStore(handle)
                .leave(tag, Leaving.How.WRITTEN_OFF, why, scope.actor().id(), clock.instant());
        Audit.done(
                handle,
                scope,
                card.asset().unit(),
                Act.of("purchase.write-off", "asset", tag).giving(Map.of("why", why)));
    }

    /**
     * A piece is on the books of another station from now on, in the transaction of the handle,
     * which {@link #hold}s it.
     *
     * @param unit code of whose that station is; the scope may change what is both units'
     */
    public void move(Handle handle, Scope scope, AssetCard card, StationCode station, String unit) {
        Asset asset = card.asset();
        new AssetStore(handle).move(asset.tag(), station, unit);
        Act act =
                Act.of("purchase.move", "asset", asset.tag())
                        .changing(
                                Map.of("station", asset.station().value()),
                                Map.of("station", station.value()));
        Stream.of(asset.unit(), unit)
                .distinct()
                .forEach(whose -> Audit.done(handle, scope, whose, act));
    }

    /**
     * Who delivered it, by name: of the quotes of another unit's purchase nothing else is told.
     *
     * @throws NotFound if there is none of that tag that the scope may see
     */
    public Optional<String> findSupplier(Scope scope, String tag) {
        String seen = card(scope, tag).asset().tag();
        return scopes.in(
                Scope.reader("supplier-of-piece"),
                handle -> new AssetStore(handle).findSupplier(seen));
    }

    /**
     * Until when a piece is mended for nothing.
     *
     * @param until the last day
     * @throws BadInput if it is before the piece came
     * @throws NotFound if there is none of that tag that the scope may see
     * @throws Forbidden if it may not be changed
     */
    public void warrant(Scope scope, String tag, LocalDate until) {
        change(scope, tag, Optional.of(until));
    }

    /** Nobody knows of a warranty of it. */
    public void forgetWarranty(Scope scope, String tag) {
        change(scope, tag, Optional.empty());
    }

    private void change(Scope scope, String tag, Optional<LocalDate> until) {
        scopes.use(
                scope,
                handle -> {
                    AssetCard card = hold(handle, tag);
                    if (until.filter(day -> day.isBefore(card.asset().receivedOn())).isPresent()) {
                        throw new BadInput("warranty", "It came after that day.");
                    }
                    new AssetStore(handle).warrant(tag, until);
                    Audit.done(
                            handle,
                            scope,
                            card.asset().unit(),
                            Act.of("purchase.warrant", "asset", tag)
                                    .changing(said(card.warranty()), said(until)));
                });
    }

    private static Map<String, String> said(Optional<LocalDate> until) {
        return Map.of("warranty", until.map(LocalDate::toString).orElse(""));
    }

    /** Who looked for it, the last first. */
    public List<Sighting> sightings(Scope scope, String tag) {
        return scopes.in(scope, handle -> new AssetStore(handle).sightings(tag));
    }

    /**
     * Notes that somebody looked for a thing (盘点).
     *
     * @param note needed where it was not found
     * @throws BadInput if nobody says what is known of a missing one, or the thing has left
     * @throws NotFound if there is none of that tag that the scope may see
     */
    public void look(Scope scope, String tag, boolean found, String note) {
        String words = note.strip();
        if (words.length() > LONGEST_NOTE || (!found && words.isEmpty())) {
            throw new BadInput("note", "Say what is known of it, in up to 300 characters.");
        }
        scopes.use(
                scope,
                handle -> {
                    AssetCard card = card(handle, tag);
                    if (card.left().isPresent()) {
                        throw new BadInput("tag", "This is at its station no more.");
                    }
                    look(handle, scope, card, found, words);
                });
    }

    /**
     * Notes that somebody looked for a thing that has not left, in the transaction of the handle.
     *
     * @param note up to 300 characters
     */
    public void look(Handle handle, Scope scope, AssetCard card, boolean found, String note) {
        String tag = card.asset().tag();
        new AssetStore(handle).look(tag, found, note, scope.actor().id(), clock.instant());
        Audit.done(
                handle,
                scope,
                card.asset().unit(),
                Act.of("purchase.look", "asset", tag)
                        .giving(Map.of("found", Boolean.toString(found))));
    }

    private static AssetCard card(Handle handle, String tag) {
        return new AssetStore(handle)
                .find(tag)
                .orElseThrow(() -> new NotFound("There is no piece " + tag + "."));
    }
}
