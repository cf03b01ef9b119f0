package org.nuanyi.cabinet.link.internal;

import io.vertx.core.Vertx;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.Unavailable;

/**
 * The line ends here: cabinets connect to this process. It works on one event loop of the server's
 * own Vert.x, which is plenty for packets; whatever may wait is on virtual threads.
 */
public final class EndpointLink implements CabinetLink {

    private static final Logger LOG = Logger.getLogger(EndpointLink.class);
    private static final long LONGEST_SECONDS = 10;

    private final Vertx vertx;
    private final LinkSettings.Endpoint settings;
    private volatile @Nullable Switchboard board;

    EndpointLink(Vertx vertx, LinkSettings.Endpoint settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /**
     * Without TLS, for a measurement.
     *
     * @param port 0: any free one
     */
    public static EndpointLink at(Vertx vertx, String host, int port) {
        return new EndpointLink(vertx, new LinkSettings.Endpoint(host, port, Optional.empty()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws Trouble where the port is taken, or the certificate does not do
     */
    @Override
    public void open(CabinetEars ears) {
        Switchboard opened = new Switchboard(settings, ears);
        try {
            await(vertx.deployVerticle(opened).toCompletionStage());
        } catch (ExecutionException refused) {
            throw settings.pem().isPresent() && !isTaken(refused)
                    ? unusable(refused)
                    : taken(refused);
        } catch (TimeoutException late) {
            throw taken(late);
        }
        board = opened;
        LOG.infof("cabinets may connect to %s:%d", settings.host(), opened.port());
    }

    private static boolean isTaken(ExecutionException refused) {
        return refused.getCause() instanceof BindException;
    }

    private static void await(CompletionStage<?> stage)
            throws ExecutionException, TimeoutException {
        try {
            stage.toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private Trouble taken(Exception why) {
        return new Trouble(
                "Port %d on %s cannot be used (%s). Stop what uses it, or choose another with NUANYI_MQTT_PORT."
                        .formatted(settings.port(), settings.host(), why.getMessage()),
                why);
    }

    private static Trouble unusable(Exception why) {
        return new Trouble(
                "NUANYI_MQTT_CERTIFICATE and NUANYI_MQTT_KEY cannot be used (%s): both must be PEM, the key PKCS#8."
                        .formatted(why.getMessage()),
                why);
    }

    /** Where it listens; for whoever let the system choose. */
    public int port() {
        Switchboard opened = board;
        return opened == null ? settings.port() : opened.port();
    }

    @Override
    public CompletionStage<Void> send(String cabinet, byte[] command, Duration life) {
        Sending sending = new Sending(new Order(cabinet, command, life), System.nanoTime());
        if (!onLoop(open -> open.send(sending))) {
            sending.fail(new Unavailable("The line to the cabinets is not open."));
        }
        return sending.done();
    }

    /** Whoever connects is asked about from now on; the ears know the new password already. */
    @Override
    public void admit(String cabinet, String password) {
        onLoop(open -> open.cutOff(cabinet));
    }

    @Override
    public void expel(String cabinet) {
        onLoop(open -> open.cutOff(cabinet));
    }

    private boolean onLoop(Consumer<Switchboard> work) {
        Switchboard opened = board;
        if (opened != null) {
            opened.onLoop(() -> work.accept(opened));
        }
        return opened != null;
    }

    @Override
    public void close() {
        Switchboard opened = board;
        board = null;
        if (opened != null) {
            try {
                await(vertx.undeploy(opened.deploymentID()).toCompletionStage());
            } catch (ExecutionException
                    | TimeoutException
                    | IllegalStateException
                    | RejectedExecutionException gone) {
                LOG.debug("the line was closed by the server before", gone);
            }
        }
    }
}
