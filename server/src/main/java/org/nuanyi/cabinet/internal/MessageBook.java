package org.nuanyi.cabinet.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.internal.BeatStore.Beat;
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

/** What one cabinet says, in the order it came, in the transaction of the handle. */
final class MessageBook {

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
    private final BeatStore beats;
    private final OpeningStore openings;
    private final CabinetStore cabinets;
    private final OpeningBook book;
    private final Facts facts;
    private final AllowLists lists;
    private final VisitStore visits;

    /** Up to which number all of a boot is here, of those that were heard of. */
    private final Map<UUID, Long> reached = new LinkedHashMap<>();

    /** By boots, what is not counted in there yet. */
    private final Map<UUID, List<Word>> added = new LinkedHashMap<>();

    private final List<Message> news = new ArrayList<>();
    private final List<Order> wants = new ArrayList<>();
    private boolean isToCompare;

    MessageBook(Handle handle, Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.now = clock.instant();
        this.words = new WordStore(handle, cabinet.unit());
        this.twins = new TwinStore(handle);
        this.alarms = new AlarmStore(handle);
        this.beats = new BeatStore(handle);
        this.openings = new OpeningStore(handle);
        this.cabinets = new CabinetStore(handle);
        this.book = new OpeningBook(handle, cabinet, clock);
        this.lists = new AllowLists(handle, now, clock.getZone());
        this.visits = new VisitStore(handle);
        this.facts =
                new Facts(book, cabinets, new DeviceStore(handle), alarms, visits, cabinet, now);
    }

    /** Something it says. */
    void take(Channel channel, Message message, byte[] payload) {
        Envelope from = message.envelope();
        boolean isNew =
                switch (message.said()) {
                    case Said.Journaled said -> write(channel, message, payload);
                    case Said.Heartbeat heartbeat -> beat(from, heartbeat);
                    case Said.Connection connection -> meet(from, connection);
                    case Said.Lanes lanes -> count(from, lanes);
                };
        if (isNew) {
            news.add(message);
        }
    }

    private boolean write(Channel channel, Message message, byte[] payload) {
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
    void setAside(Channel channel, Envelope from, byte[] payload, String why) {
        raise(Alarm.Kind.UNREADABLE, channel.level() + ": " + why);
        if (from.sequence().orElse(0) < 1) {
            return;
        }
        Word word =
                new Word(
                        from.isTimed() ? from : from.timed(now),
                        from.sequence().orElseThrow(),
                        channel.level(),
                        Optional.empty(),
                        new String(payload, UTF_8).replace("\0", ""),
                        Optional.of(why),
                        hash(payload),
                        Optional.empty());
        keep(word, () -> {});
    }

    /** Whether it is new. */
    private boolean keep(Word word, Runnable effect) {
        Envelope from = word.envelope();
        long upTo = reached.computeIfAbsent(from.bootId(), id -> words.upTo(from, now));
        if (word.sequence() <= upTo || !words.add(word, now)) {
            words.hash(from, word.sequence())
                    .filter(first -> !Arrays.equals(first, word.hash()))
                    .ifPresent(other -> contradicts(word));
            return false;
        }
        own(effect);
        added.computeIfAbsent(from.bootId(), id -> new ArrayList<>()).add(word);
        return true;
    }

    /** What is over now that all before it is here. */
    private void advance() {
        added.forEach(
                (bootId, boot) -> {
                    long upTo = reached.getOrDefault(bootId, 0L);
                    long to = words.advance(boot);
                    reached.put(bootId, to);
                    words.ends(boot, upTo, to)
                            .forEach(end -> own(() -> facts.end(end.opening(), end.byDoor())));
                });
        isToCompare |= !added.isEmpty();
        added.clear();
    }

    /** What came of all that was taken. */
    Heard end() {
        advance();
        if (isToCompare && twins.isAwaited(cabinet.id())) {
            compare();
        }
        return new Heard(
                reached.entrySet().stream().map(it -> new Had(it.getKey(), it.getValue())).toList(),
                facts.changed(),
                List.copyOf(news),
                List.copyOf(wants));
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
    private boolean beat(Envelope from, Said.Heartbeat heartbeat) {
        advance();
        Beat beat =
                beats.beat(from, heartbeat, now)
                        .orElseGet(
                                () -> {
                                    twins.begin(cabinet.id(), cabinet.unit());
                                    return beats.beat(from, heartbeat, now).orElseThrow();
                                });
        if (!beat.isKnown()) {
            twins.beats(from, heartbeat.connection(), now);
        }
        if (beat.wasMissed()) {
            alarms.clear(cabinet.id(), Alarm.Kind.OFFLINE, now);
        }
        want(from, heartbeat, beat);
        return true;
    }

    /** A snapshot that was lost is asked for again, and a plan that did not come is sent again. */
    private void want(Envelope from, Said.Heartbeat heartbeat, Beat beat) {
        if (heartbeat.planogramVersion() < beat.plan()) {
            wants.add(planogram(beat.plan()));
        }
        if (beat.snapshot().filter(it -> isNew(it, from, heartbeat, beat)).isEmpty()) {
            wants.add(new Order.Snapshot());
        }
        wants.addAll(lists.lacking(from, heartbeat));
    }

    /** Whether no pieces moved since, and it is later than every opening nothing is known of. */
    private boolean isNew(Snapshot snapshot, Envelope from, Said.Heartbeat heartbeat, Beat beat) {
        return snapshot.boot() == from.boot()
                && snapshot.planogramVersion() == heartbeat.planogramVersion()
                && snapshot.sequence() >= beat.moved()
                && (!beat.isUnknown()
                        || openings.unknown(cabinet.id()).stream()
                                .allMatch(card -> tells(snapshot, card)));
    }

    /** Whether a snapshot is so late that nothing more can come of the command. */
    private static boolean tells(Snapshot snapshot, OpeningCard card) {
        return snapshot.at().isAfter(card.expiresAt().plus(LOCKED_AGAIN));
    }

    private Order planogram(long version) {
        return new Order.Planogram(
                version,
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
    private boolean meet(Envelope from, Said.Connection connection) {
        twins.begin(cabinet.id(), cabinet.unit());
        boolean isOnline = connection.status() == Said.Status.ONLINE;
        twins.connection(from, connection.connection(), isOnline, now);
        return true;
    }

    /** All that lies in it. */
    private boolean count(Envelope from, Said.Lanes lanes) {
        twins.begin(cabinet.id(), cabinet.unit());
        twins.lanes(from, lanes, countedAt(from));
        isToCompare = true;
        return true;
    }

    /** A clock that is ahead makes no snapshot later than the time it was heard. */
    private Instant countedAt(Envelope from) {
        return from.at().isAfter(now) ? now : from.at();
    }

    /** What the newest snapshot tells, with all that was said before it. */
    private void compare() {
        twins.snapshot(cabinet.id())
                .filter(it -> words.isComplete(cabinet.id(), it.bootId(), it.sequence()))
                .ifPresent(
                        snapshot ->
                                openings.unknown(cabinet.id())
                                        .forEach(card -> reconcile(card, snapshot)));
        visits.count(cabinet.id());
    }

    /**
     * What became of an opening nothing was heard of (contract, section 5). While one is under way
     * the snapshot waits; so once one is here that is later than the command's life, and than all
     * that names the opening, with all that was written down before it, nothing more is to come.
     */
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
