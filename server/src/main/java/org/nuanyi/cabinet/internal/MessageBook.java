package org.nuanyi.cabinet.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.internal.Hearing.Had;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.cabinet.internal.TwinStore.Snapshot;
import org.nuanyi.cabinet.internal.WordStore.Word;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.cabinet.wire.WireKind;
import org.nuanyi.kernel.Forbidden;

/** One message of one cabinet, in the transaction of the handle. */
final class MessageBook {

    private static final int USUAL_HEARTBEAT = 60;

    /** Late by more than a fifth is late (contract, section 7). */
    private static final long FIFTHS = 6;

    private static final long WHOLE = 5;
    private static final int SHOWN = 300;

    /** A lock that was moved and a door that nobody opened: long enough for both to be over. */
    private static final Duration LOCKED_AGAIN = Duration.ofSeconds(30);

    /** In the place of a card's hash. */
    private static final String NOBODY = "-".repeat(43);

    private final Cabinet cabinet;
    private final Instant now;
    private final WordStore words;
    private final TwinStore twins;
    private final AlarmStore alarms;
    private final DeviceStore devices;
    private final OpeningStore openings;
    private final CabinetStore cabinets;
    private final OpeningBook book;
    private final Facts facts;
    private final AllowLists lists;
    private final VisitStore visits;

    MessageBook(Handle handle, Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.now = clock.instant();
        this.words = new WordStore(handle, cabinet.unit());
        this.twins = new TwinStore(handle);
        this.alarms = new AlarmStore(handle);
        this.devices = new DeviceStore(handle);
        this.openings = new OpeningStore(handle);
        this.cabinets = new CabinetStore(handle);
        this.book = new OpeningBook(handle, cabinet, clock);
        this.lists = new AllowLists(handle, now, LocalDate.ofInstant(now, clock.getZone()));
        this.visits = new VisitStore(handle);
        this.facts = new Facts(book, cabinets, devices, alarms, visits, cabinet, now);
    }

    /** Something it wrote down. */
    Heard write(Channel channel, Message message, byte[] payload) {
        Word word =
                new Word(
                        message.envelope(),
                        message.envelope().sequence().orElseThrow(),
                        channel.level(),
                        transaction(message.said()),
                        Wire.write(withoutCard(message.said())),
                        Optional.empty(),
                        hash(payload),
                        Facts.closes(message.said()));
        return keep(word, () -> facts.take(message));
    }

    /** Something that cannot be read. */
    Heard setAside(Channel channel, Envelope from, byte[] payload, String why) {
        raise(Alarm.Kind.UNREADABLE, channel.level() + ": " + why);
        if (from.sequence().orElse(0) < 1) {
            return Heard.NOTHING;
        }
        Word word =
                new Word(
                        from,
                        from.sequence().orElseThrow(),
                        channel.level(),
                        Optional.empty(),
                        new String(payload, UTF_8).replace("\0", ""),
                        Optional.of(why),
                        hash(payload),
                        Optional.empty());
        return keep(word, () -> {});
    }

    private Heard keep(Word word, Runnable effect) {
        Envelope from = word.envelope();
        long upTo = words.upTo(from);
        twins.seen(cabinet.id(), cabinet.unit(), now);
        if (word.sequence() <= upTo || !words.add(word, now)) {
            words.hash(from, word.sequence())
                    .filter(first -> !Arrays.equals(first, word.hash()))
                    .ifPresent(other -> contradicts(word));
            return new Heard(
                    Optional.of(new Had(from.bootId(), upTo)), List.of(), false, List.of());
        }
        own(effect);
        long reached = words.advance(from);
        words.ends(word, upTo, reached)
                .forEach(end -> own(() -> facts.end(end.opening(), end.byDoor())));
        reconcile();
        visits.count(cabinet.id());
        return new Heard(
                Optional.of(new Had(from.bootId(), reached)), facts.changed(), true, List.of());
    }

    private void contradicts(Word word) {
        raise(Alarm.Kind.CONTRADICTION, "%d/%d".formatted(word.envelope().boot(), word.sequence()));
    }

    /** Of what another cabinet's is it may say what it wants; it is said to a person. */
    private void own(Runnable effect) {
        try {
            effect.run();
        } catch (Forbidden foreign) {
            raise(Alarm.Kind.UNREADABLE, "it speaks of an opening of another cabinet");
        }
    }

    /** It lives, and so it is on line. */
    Heard beat(Envelope from, Said.Heartbeat heartbeat) {
        twins.begin(cabinet.id(), cabinet.unit());
        int seconds = devices.heartbeatSeconds(cabinet.id()).orElse(USUAL_HEARTBEAT);
        Instant due = now.plus(Duration.ofSeconds(seconds).multipliedBy(FIFTHS).dividedBy(WHOLE));
        twins.heartbeat(cabinet.id(), heartbeat, now, due);
        twins.connection(from, heartbeat.connection(), true, now);
        alarms.clear(cabinet.id(), Alarm.Kind.OFFLINE, now);
        return Heard.wanting(wants(from, heartbeat));
    }

    /** A snapshot that was lost is asked for again, and a plan that did not come is sent again. */
    private List<Order> wants(Envelope from, Said.Heartbeat heartbeat) {
        List<Order> wants = new ArrayList<>();
        if (heartbeat.planogramVersion() < cabinets.planVersion(cabinet.id())) {
            wants.add(planogram());
        }
        boolean isKnown =
                twins.snapshot(cabinet.id()).filter(it -> isNew(it, from, heartbeat)).isPresent();
        if (!isKnown) {
            wants.add(new Order.Snapshot());
        }
        wants.addAll(lists.lacking(from, heartbeat));
        return wants;
    }

    /** Whether no pieces moved since, and it is later than every opening nothing is known of. */
    private boolean isNew(Snapshot snapshot, Envelope from, Said.Heartbeat heartbeat) {
        return snapshot.boot() == from.boot()
                && snapshot.planogramVersion() == heartbeat.planogramVersion()
                && snapshot.sequence() >= words.lastMove(from)
                && openings.unknown(cabinet.id()).stream().allMatch(card -> tells(snapshot, card));
    }

    /** Whether a snapshot is so late that nothing more can come of the command. */
    private static boolean tells(Snapshot snapshot, OpeningCard card) {
        return snapshot.at().isAfter(card.expiresAt().plus(LOCKED_AGAIN));
    }

    private Order planogram() {
        return new Order.Planogram(
                cabinets.planVersion(cabinet.id()),
                cabinets.lanes(cabinet.id()).stream()
                        .map(
                                lane ->
                                        new Order.Place(
                                                lane.number(),
                                                WireKind.valueOf(lane.kind().name()),
                                                lane.item(),
                                                lane.capacity()))
                        .toList());
    }

    /** It came, or is gone. */
    Heard meet(Envelope from, Said.Connection connection) {
        twins.begin(cabinet.id(), cabinet.unit());
        boolean isOnline = connection.status() == Said.Status.ONLINE;
        twins.connection(from, connection.connection(), isOnline, now);
        return Heard.NOTHING;
    }

    /** All that lies in it. */
    Heard count(Envelope from, Said.Lanes lanes) {
        twins.begin(cabinet.id(), cabinet.unit());
        twins.lanes(from, lanes, countedAt(from));
        reconcile();
        visits.count(cabinet.id());
        return Heard.of(facts.changed());
    }

    /** A clock that is ahead makes no snapshot later than the time it was heard. */
    private Instant countedAt(Envelope from) {
        return from.at().isAfter(now) ? now : from.at();
    }

    /**
     * What became of openings nothing was heard of (contract, section 5). While one is under way
     * the snapshot waits; so once one is here that is later than the command's life, and than all
     * that names the opening, with all that was written down before it, nothing more is to come.
     */
    private void reconcile() {
        List<OpeningCard> unknown = openings.unknown(cabinet.id());
        if (unknown.isEmpty()) {
            return;
        }
        twins.snapshot(cabinet.id())
                .filter(it -> words.isComplete(cabinet.id(), it.bootId(), it.sequence()))
                .ifPresent(snapshot -> unknown.forEach(card -> reconcile(card, snapshot)));
    }

    private void reconcile(OpeningCard card, Snapshot snapshot) {
        if (tells(snapshot, card)
                && !words.names(card.id(), snapshot.boot(), snapshot.sequence())) {
            facts.reconcile(card.id());
        }
    }

    private void raise(Alarm.Kind kind, String detail) {
        facts.raise(kind, detail.length() > SHOWN ? detail.substring(0, SHOWN) : detail);
    }

    private static Optional<UUID> transaction(Said said) {
        return switch (said) {
            case Said.Response response -> response.transactionId();
            case Said.Dispense dispense -> dispense.transactionId();
            case Said.DoorMoved door -> door.transactionId();
            case Said.CardShown card -> Optional.of(card.transactionId());
            default -> Optional.empty();
        };
    }

    /** Whose card it was is known by the opening, as long as the member wants it to be. */
    private static Said withoutCard(Said said) {
        return switch (said) {
            case Said.Dispense it ->
                    new Said.Dispense(
                            it.transactionId(),
                            it.lane(),
                            it.item(),
                            it.lot(),
                            it.expiresOn(),
                            it.pieces(),
                            it.remaining(),
                            it.cause(),
                            it.offline(),
                            it.emergency(),
                            it.offline() ? Optional.of(NOBODY) : Optional.empty(),
                            it.allowListVersion());
            case Said.CardShown it ->
                    new Said.CardShown(
                            it.transactionId(),
                            NOBODY,
                            it.lane(),
                            it.item(),
                            it.purpose(),
                            it.decision(),
                            it.reason(),
                            it.allowListVersion());
            default -> said;
        };
    }

    private static byte[] hash(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
