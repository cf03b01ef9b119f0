package org.nuanyi.cabinet.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
        return changeIfKnown(id, step).orElseThrow(() -> missing(id));
    }

    /**
     * The same; empty if there is no such opening.
     *
     * @throws Forbidden if it is none of the cabinet's
     */
    Optional<OpeningCard> changeIfKnown(UUID id, UnaryOperator<Opening> step) {
        return hold(id).map(
                        card -> openings.write(card, settled(card, step.apply(card.opening()))));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("There is no opening " + id + ".");
    }

    /**
     * Whether there is such an opening.
     *
     * @throws Forbidden if it is none of the cabinet's
     */
    public boolean knows(UUID id) {
        return hold(id).isPresent();
    }

    private Optional<OpeningCard> hold(UUID id) {
        Optional<OpeningCard> card = openings.hold(id);
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
        Optional<OpeningCard> card =
                said.opening().map(id -> hold(id).orElseThrow(() -> missing(id)));
        if (!openings.add(cabinet.id(), cabinet.unit(), said, clock.instant())) {
            return false;
        }
        card.ifPresent(
                it -> openings.write(it, it.opening().dispensing(said.mark(), said.pieces())));
        return true;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
