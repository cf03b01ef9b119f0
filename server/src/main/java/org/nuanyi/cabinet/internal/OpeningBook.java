package org.nuanyi.cabinet.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Begun;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Dispensed;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;

/** What one cabinet says of openings, written down in the transaction of the handle. */
public final class OpeningBook {

    private final OpeningStore openings;
    private final CabinetStore cabinets;
    private final Cabinet cabinet;
    private final Clock clock;

    /** As they are now: nobody else changes them before the transaction ends. */
    private final Map<UUID, OpeningCard> held = new HashMap<>();

    public OpeningBook(Handle handle, Cabinet cabinet, Clock clock) {
        this.openings = new OpeningStore(handle);
        this.cabinets = new CabinetStore(handle);
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /**
     * What is known of an opening is more than before.
     *
     * @throws Forbidden if it is none of the cabinet's
     * @throws NotFound if there is no such opening
     */
    public OpeningCard change(UUID id, UnaryOperator<Opening> step) {
        OpeningCard card = hold(id).orElseThrow(() -> missing(id));
        return change(card, step).orElse(card);
    }

    /**
     * The same, if there is such an opening.
     *
     * @param changed is given what is known of it now, if it is more than before
     * @return whether there is one
     * @throws Forbidden if it is none of the cabinet's
     */
    boolean changeIfKnown(UUID id, UnaryOperator<Opening> step, Consumer<OpeningCard> changed) {
        Optional<OpeningCard> card = hold(id);
        card.flatMap(it -> change(it, step)).ifPresent(changed);
        return card.isPresent();
    }

    private Optional<OpeningCard> change(OpeningCard card, UnaryOperator<Opening> step) {
        Opening known = settled(card, step.apply(card.opening()));
        if (known.equals(card.opening())) {
            return Optional.empty();
        }
        OpeningCard written = openings.write(card, known);
        held.put(written.id(), written);
        return Optional.of(written);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("There is no opening " + id + ".");
    }

    /**
     * Nobody else changes it meanwhile; empty if there is no such opening.
     *
     * @throws Forbidden if it is none of the cabinet's
     */
    Optional<OpeningCard> hold(UUID id) {
        Optional<OpeningCard> card = Optional.ofNullable(held.get(id)).or(() -> openings.hold(id));
        card.ifPresent(it -> held.put(id, it));
        if (card.filter(it -> !it.cabinet().equals(cabinet.id())).isPresent()) {
            throw new Forbidden("That is an opening of another cabinet.");
        }
        return card;
    }

    private Opening settled(OpeningCard card, Opening opening) {
        boolean isBooked = opening.facts().contains(Fact.CLOSED) && openings.isBooked(card.id());
        return isBooked ? opening.with(Fact.BOOKED) : opening;
    }

    /**
     * The cabinet began it itself, off line.
     *
     * @throws Forbidden if it is an opening of another cabinet
     */
    public OpeningCard begun(Begun begun) {
        begun.member().ifPresent(openings::lock);
        openings.add(card(begun), cabinet.unit(), begun.member(), day(begun.at()));
        return change(begun.id(), opening -> opening.with(Fact.OPENED).with(Fact.DECIDED));
    }

    private OpeningCard card(Begun begun) {
        LaneKind kind =
                cabinets.lane(cabinet.id(), begun.lane()).map(Lane::kind).orElse(LaneKind.DISPENSE);
        return new OpeningCard(
                begun.id(),
                cabinet.id(),
                begun.lane(),
                begun.item(),
                kind,
                begun.pieces(),
                begun.at(),
                begun.at(),
                Opening.QUEUED);
    }

    /**
     * Pieces left it; under one mark that is written down once.
     *
     * @return whether it is new
     * @throws Forbidden if the opening is none of the cabinet's
     * @throws NotFound if there is no such opening
     */
    public boolean dispensed(Dispensed said) {
        return dispensed(
                said,
                said.opening().map(id -> hold(id).orElseThrow(() -> missing(id))),
                card -> {});
    }

    /**
     * The same.
     *
     * @param by the opening it names, held
     * @param changed is given what is known of that now, if it is more than before
     */
    boolean dispensed(Dispensed said, Optional<OpeningCard> by, Consumer<OpeningCard> changed) {
        boolean isNew = openings.add(cabinet.id(), cabinet.unit(), said, clock.instant());
        if (isNew) {
            by.flatMap(card -> change(card, it -> it.dispensing(said.mark(), said.pieces())))
                    .ifPresent(changed);
        }
        return isNew;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
