package org.nuanyi.cabinet.link.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.Unavailable;

/**
 * A broker lies between. It is looked for again, after 1 s, 2 s, 4 s … up to 30 s, whenever it is
 * away; the server works on meanwhile.
 */
public final class BrokerLink implements CabinetLink {

    private static final Logger LOG = Logger.getLogger(BrokerLink.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What is more than that of one cabinet comes again: it keeps a journal. */
    private static final Turns.Patience PATIENCE = new Turns.Patience(500, 4);

    private final LinkSettings.Broker settings;
    private final DynamicSecurity security = new DynamicSecurity();
    private volatile @Nullable BrokerConnection connection;
    private volatile @Nullable Thread keeper;

    /**
     * @throws Trouble if the certificates to trust cannot be read
     */
    BrokerLink(LinkSettings.Broker settings) {
        this.settings = settings;
        settings.ca().ifPresent(Trust::check);
    }

    /** {@inheritDoc} The broker may be away: it is looked for behind the start. */
    @Override
    public void open(CabinetEars ears) {
        Turns turns = new Turns(ears, PATIENCE);
        keeper = Thread.ofVirtual().name("broker").start(() -> keepConnected(turns));
    }

    private void keepConnected(Turns turns) {
        Duration pause = SHORTEST;
        while (!Thread.currentThread().isInterrupted()) {
            boolean was = stayedConnected(turns);
            pause = was ? SHORTEST : longer(pause);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    /** One connection from its beginning to its end; false if it had no beginning. */
    private boolean stayedConnected(Turns turns) {
        boolean was = false;
        try (BrokerConnection next = new BrokerConnection(settings, turns, security)) {
            next.connect();
            was = true;
            connection = next;
            LOG.infof("connected to the broker %s:%d", settings.host(), settings.port());
            security.resend(next);
            next.awaitEnd();
            LOG.warnf("the broker %s:%d is away", settings.host(), settings.port());
        } catch (BrokerConnection.Refused refused) {
            LOG.errorf(
                    "the broker %s:%d: %s", settings.host(), settings.port(), refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the broker %s:%d", settings.host(), settings.port());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            connection = null;
        }
        return was;
    }

    @Override
    public CompletionStage<Void> send(String cabinet, byte[] command, Duration life) {
        Order order = new Order(cabinet, command, life);
        return now().map(to -> to.send(order))
                .orElseGet(
                        () ->
                                CompletableFuture.failedFuture(
                                        new Unavailable("The broker of the cabinets is away.")));
    }

    private Optional<BrokerConnection> now() {
        return Optional.ofNullable(connection);
    }

    /** {@inheritDoc} While the broker is away it is kept in memory, and told later. */
    @Override
    public void admit(String cabinet, String password) {
        if (settings.dynamicSecurity()) {
            security.admit(cabinet, password, now());
        }
    }

    @Override
    public void expel(String cabinet) {
        if (settings.dynamicSecurity()) {
            security.expel(cabinet, now());
        }
    }

    @Override
    public void close() {
        Optional.ofNullable(keeper).ifPresent(Thread::interrupt);
        now().ifPresent(BrokerConnection::close);
    }
}
