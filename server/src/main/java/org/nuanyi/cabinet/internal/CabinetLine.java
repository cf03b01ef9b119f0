package org.nuanyi.cabinet.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.cabinet.OpeningFeed;
import org.nuanyi.cabinet.internal.Hearing.Had;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.cabinet.internal.Hearing.Spoken;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Listens to the cabinets: tells the time, has written down what they say, acknowledges what is
 * written, answers cards. Thread-safe.
 */
@Singleton
public final class CabinetLine implements CabinetEars {

    private static final Logger LOG = System.getLogger(CabinetLine.class.getName());
    private static final Scope LOOKER = Scope.reader("cabinet");

    /** Several messages have one acknowledgement, not later than 1 s (contract, section 4). */
    private static final long ACK_PAUSE_MS = 250;

    private final Scopes scopes;
    private final CabinetLink link;
    private final Hearing hearing;
    private final Commander commander;
    private final Signers signers;
    private final CardAnswers cards;
    private final OpeningFeed feed;
    private final Clock clock;
    private final Map<String, Map<UUID, Long>> unacknowledged = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("cabinet-acks").factory());

    public CabinetLine(
            Scopes scopes,
            CabinetLink link,
            Hearing hearing,
            Commander commander,
            Signers signers,
            CardAnswers cards,
            OpeningFeed feed,
            Clock clock) {
        this.scopes = scopes;
        this.link = link;
        this.hearing = hearing;
        this.commander = commander;
        this.signers = signers;
        this.cards = cards;
        this.feed = feed;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        open();
    }

    void end(@Observes ShutdownEvent event) {
        close();
    }

    /** Begins to listen. */
    public void open() {
        timer.scheduleWithFixedDelay(
                this::acknowledge, ACK_PAUSE_MS, ACK_PAUSE_MS, TimeUnit.MILLISECONDS);
        link.open(this);
    }

    /** Listens no more. */
    public void close() {
        timer.shutdownNow();
        link.close();
    }

    @Override
    public boolean admits(String cabinet, String password) {
        return scopes.in(LOOKER, handle -> new DeviceStore(handle).hash(cabinet))
                .filter(hash -> MessageDigest.isEqual(hash, Tokens.hash(password)))
                .isPresent();
    }

    @Override
    public void hear(String cabinet, List<Saying> said) {
        List<Spoken> spoken = new ArrayList<>();
        try {
            for (Saying one : said) {
                read(cabinet, one, spoken);
            }
            take(spoken);
        } catch (NotFound stranger) {
            LOG.log(Level.WARNING, "{0} is no cabinet", cabinet);
        }
    }

    /** What cannot be read is set aside in its turn. */
    private void read(String cabinet, Saying said, List<Spoken> spoken) {
        try {
            Message message = Wire.read(said.channel(), said.payload());
            if (isOf(cabinet, message.envelope())) {
                answer(message);
                spoken.add(new Spoken(said.channel(), message, said.payload()));
            }
        } catch (Unreadable unreadable) {
            take(spoken);
            spoken.clear();
            setAside(cabinet, said.channel(), said.payload(), unreadable);
        }
    }

    private static boolean isOf(String cabinet, Envelope envelope) {
        boolean isTrue = envelope.cabinet().equals(cabinet);
        if (!isTrue) {
            LOG.log(Level.WARNING, "cabinet {0} speaks for another", cabinet);
        }
        return isTrue;
    }

    private void answer(Message message) {
        if (message.said() instanceof Said.Heartbeat heartbeat) {
            tellTime(message.envelope(), heartbeat);
            tellKeys(message.envelope(), heartbeat);
        }
    }

    private void take(List<Spoken> spoken) {
        if (spoken.isEmpty()) {
            return;
        }
        String cabinet = spoken.getFirst().message().envelope().cabinet();
        Heard heard = hearing.take(spoken);
        note(cabinet, heard);
        send(cabinet, heard.wants());
        for (Message message : heard.news()) {
            if (message.said() instanceof Said.CardShown card) {
                cards.answer(message.envelope(), card);
            }
        }
    }

    /** Before anything else: how long it takes is the error of the cabinet's clock. */
    private void tellTime(Envelope from, Said.Heartbeat heartbeat) {
        var unused =
                commander.send(
                        from.cabinet(),
                        new Order.Time(from.messageId(), heartbeat.deviceAt(), clock.instant()));
    }

    /** Again with each heartbeat, until it has them. */
    private void tellKeys(Envelope from, Said.Heartbeat heartbeat) {
        Order.Keys keys = signers.keys();
        if (heartbeat.keysVersion() < keys.version()) {
            send(from.cabinet(), keys);
        }
    }

    private void setAside(String cabinet, Channel channel, byte[] payload, Unreadable why) {
        try {
            Envelope from = Wire.readEnvelope(payload);
            if (isOf(cabinet, from)) {
                note(cabinet, hearing.setAside(channel, from, payload, said(why)));
            }
        } catch (Unreadable nothing) {
            LOG.log(Level.WARNING, "cabinet {0} is not understood: {1}", cabinet, said(nothing));
        }
    }

    private static String said(Unreadable why) {
        return String.valueOf(why.getMessage());
    }

    private void note(String cabinet, Heard heard) {
        heard.changed().forEach(feed::tell);
        heard.had().stream()
                .filter(had -> had.upTo() > 0)
                .forEach(had -> acknowledge(cabinet, had));
    }

    private void acknowledge(String cabinet, Had had) {
        unacknowledged.compute(
                cabinet,
                (id, boots) -> {
                    Map<UUID, Long> all = boots == null ? new ConcurrentHashMap<>() : boots;
                    all.merge(had.bootId(), had.upTo(), Math::max);
                    return all;
                });
    }

    private void acknowledge() {
        for (String cabinet : unacknowledged.keySet()) {
            Map<UUID, Long> boots = unacknowledged.remove(cabinet);
            if (boots != null) {
                boots.forEach((boot, upTo) -> send(cabinet, new Order.Ack(boot, upTo)));
            }
        }
    }

    /** One after the other: a cabinet takes in a few at a time. */
    private void send(String cabinet, List<Order> orders) {
        CompletionStage<Void> sent = CompletableFuture.completedStage(null);
        for (Order order : orders) {
            sent = sent.thenCompose(done -> commander.send(cabinet, order));
        }
        var unused = sent.exceptionally(lost -> null);
    }

    /** What is lost is said again when the cabinet says again what it keeps. */
    private void send(String cabinet, Order order) {
        try {
            var unused = commander.send(cabinet, order);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "nothing could be sent to cabinet " + cabinet, failed);
        }
    }
}
