package org.nuanyi.cabinet.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.Begun;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Dispensed;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.DenialReason;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Opening.Mark;

/**
 * What follows from one journaled message, whenever it comes: openings know more, pieces are gone,
 * somebody has to look. In one transaction.
 */
final class Facts {

    /** Of what is not proven to come of the server's command: a hint (contract, section 5). */
    private static final Set<String> HINTS = Set.of("signature", "kid", "malformed", "cabinet");

    private static final String UNKNOWN_ITEM = "unknown";
    private static final double TENTHS = 10.0;

    private final OpeningBook openings;
    private final CabinetStore cabinets;
    private final DeviceStore devices;
    private final AlarmStore alarms;
    private final VisitStore visits;
    private final Cabinet cabinet;
    private final Instant now;
    private final Map<UUID, OpeningCard> changed = new LinkedHashMap<>();

    Facts(
            OpeningBook openings,
            CabinetStore cabinets,
            DeviceStore devices,
            AlarmStore alarms,
            VisitStore visits,
            Cabinet cabinet,
            Instant now) {
        this.openings = openings;
        this.cabinets = cabinets;
        this.devices = devices;
        this.alarms = alarms;
        this.visits = visits;
        this.cabinet = cabinet;
        this.now = now;
    }

    /** The openings of which more is known. */
    List<OpeningCard> changed() {
        return List.copyOf(changed.values());
    }

    /**
     * @throws org.nuanyi.kernel.Forbidden if it is about an opening of another cabinet
     */
    void take(Message message) {
        switch (message.said()) {
            case Said.Response response -> respond(response);
            case Said.Dispense dispense -> dispense(message, dispense);
            case Said.DoorMoved door -> move(door);
            case Said.CardShown card -> show(message, card);
            case Said.Tampered tampered ->
                    raise(Alarm.Kind.TAMPER, tampered.kind().name().toLowerCase(Locale.ROOT));
            case Said.Temperature temperature -> measure(temperature);
            case Said.Heartbeat heartbeat -> {}
            case Said.Lanes lanes -> {}
            case Said.Connection connection -> {}
        }
    }

    private void respond(Said.Response response) {
        Optional<UUID> opening = response.transactionId();
        switch (response.outcome()) {
            case ACKED -> note(opening, Fact.ACKED);
            case OPENED -> note(opening, Fact.OPENED);
            case DENIED -> deny(response);
            case EXPIRED -> note(opening, Fact.EXPIRED);
            case JAMMED -> {
                opening.ifPresent(id -> step(id, it -> kept(it.with(Fact.JAMMED), response)));
                raise(Alarm.Kind.JAMMED, response.reason().orElse(""));
            }
            case DOOR_LEFT_OPEN -> {
                note(opening, Fact.LEFT_OPEN);
                raise(Alarm.Kind.LEFT_OPEN, lane(response.lane().orElse(0)));
            }
            case TAKEN, CLOSED, DONE -> {}
        }
    }

    private void deny(Said.Response response) {
        boolean isHint = HINTS.contains(response.reason().orElse(""));
        response.transactionId()
                .ifPresent(
                        id ->
                                step(
                                        id,
                                        it ->
                                                isHint && it.facts().contains(Fact.ACKED)
                                                        ? it
                                                        : kept(it.with(Fact.DENIED), response)));
    }

    /** A reason of a later contract is none to anybody yet. */
    private static Opening kept(Opening opening, Said.Response response) {
        return response.reason()
                .flatMap(word -> Named.find(DenialReason.class, word))
                .map(opening::because)
                .orElse(opening);
    }

    private void note(OpeningCard card) {
        changed.put(card.id(), card);
    }

    private void note(Optional<UUID> opening, Fact fact) {
        opening.ifPresent(id -> step(id, it -> it.with(fact)));
    }

    /** A member's opening or a visit of the union; nothing where it is neither. */
    private void step(UUID id, UnaryOperator<Opening> step) {
        if (!openings.changeIfKnown(id, step, this::note)) {
            visits.change(cabinet.id(), id, step, now);
        }
    }

    private void change(UUID id, UnaryOperator<Opening> step) {
        note(openings.change(id, step));
    }

    private void dispense(Message message, Said.Dispense said) {
        if (said.offline()) {
            said.transactionId()
                    .ifPresent(
                            id ->
                                    begin(
                                            id,
                                            said.card(),
                                            said.lane(),
                                            said.item(),
                                            said.pieces() < 0 ? -1 : Math.max(1, said.pieces()),
                                            message.envelope().at()));
        }
        Optional<OpeningCard> opening = said.transactionId().flatMap(openings::hold);
        if (said.pieces() != 0) {
            openings.dispensed(
                    new Dispensed(
                            mark(message),
                            opening.map(OpeningCard::id),
                            said.lane(),
                            said.item(),
                            said.pieces(),
                            message.envelope().at()),
                    opening,
                    this::note);
        }
        if (said.cause() == Said.Cause.UNEXPLAINED
                || opening.isEmpty() && isOfAnOpening(said) && !isOfAVisit(said)) {
            raise(
                    Alarm.Kind.UNEXPLAINED,
                    "%s %s, %d".formatted(lane(said.lane()), said.item(), said.pieces()));
        }
    }

    private boolean isOfAVisit(Said.Dispense said) {
        return said.transactionId().filter(id -> visits.knows(cabinet.id(), id)).isPresent();
    }

    private static boolean isOfAnOpening(Said.Dispense said) {
        return said.cause() == Said.Cause.OPENING;
    }

    private static Mark mark(Message message) {
        return new Mark(message.envelope().bootId(), message.envelope().sequence().orElseThrow());
    }

    private void begin(
            UUID id, Optional<String> card, int lane, String item, int pieces, Instant at) {
        Optional<String> member = card.flatMap(it -> devices.member(cabinet.id(), it));
        note(openings.begun(new Begun(id, member, lane, item, pieces, at)));
    }

    private void move(Said.DoorMoved said) {
        switch (said.door()) {
            case OPENED -> note(said.transactionId(), Fact.OPENED);
            case SHUT -> alarms.clear(cabinet.id(), Alarm.Kind.LEFT_OPEN, now);
            case FORCED -> raise(Alarm.Kind.FORCED, lane(said.lane().orElse(0)));
        }
    }

    private void show(Message message, Said.CardShown said) {
        if (said.decision() == Said.Decision.OPENED) {
            begin(
                    said.transactionId(),
                    Optional.of(said.card()),
                    said.lane(),
                    said.item()
                            .or(() -> cabinets.lane(cabinet.id(), said.lane()).map(it -> it.item()))
                            .orElse(UNKNOWN_ITEM),
                    said.purpose() == Said.CardPurpose.RETURN ? -1 : 1,
                    message.envelope().at());
        }
    }

    private void measure(Said.Temperature said) {
        if (said.state() == Said.Climate.NORMAL) {
            alarms.clear(cabinet.id(), Alarm.Kind.TEMPERATURE, now);
        } else {
            raise(Alarm.Kind.TEMPERATURE, "%.1f °C".formatted(said.temperatureDc() / TENTHS));
        }
    }

    /**
     * The opening that may be over with this message, once all before it is here.
     *
     * @see #end
     */
    static Optional<UUID> closes(Said said) {
        return switch (said) {
            case Said.Response response when ends(response.outcome()) -> response.transactionId();
            case Said.DoorMoved door when door.door() == Said.DoorMove.SHUT -> door.transactionId();
            default -> Optional.empty();
        };
    }

    private static boolean ends(Said.Outcome outcome) {
        return outcome == Said.Outcome.CLOSED || outcome == Said.Outcome.JAMMED;
    }

    /**
     * All that was said before its end is here. Where the cabinet decided itself there is no
     * response, and the door says it; elsewhere the door says nothing.
     *
     * @param byDoor whether the door says it
     */
    void end(UUID id, boolean byDoor) {
        step(id, it -> ends(it, byDoor) ? it.with(Fact.CLOSED) : it);
    }

    private static boolean ends(Opening opening, boolean byDoor) {
        Set<Fact> facts = opening.facts();
        boolean wasOpen = facts.contains(Fact.OPENED) || !opening.dispensed().isEmpty();
        return byDoor ? facts.contains(Fact.DECIDED) : wasOpen || !facts.contains(Fact.JAMMED);
    }

    /** Nothing more is to come of it: what is known to be taken is all. */
    void reconcile(UUID id) {
        change(id, it -> it.reconciled(it.taken()));
    }

    void raise(Alarm.Kind kind, String detail) {
        alarms.raise(cabinet.unit(), cabinet.id(), kind, detail, now);
    }

    private static String lane(int number) {
        return number == 0 ? "" : "#" + number;
    }
}
