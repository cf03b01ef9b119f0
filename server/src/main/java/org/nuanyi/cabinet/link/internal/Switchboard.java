package org.nuanyi.cabinet.link.internal;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.kernel.Unavailable;

/**
 * Who is connected, and the sessions. Everything in it happens on its one event loop; others come
 * in by {@link #onLoop}.
 */
final class Switchboard extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(Switchboard.class);

    /** Of one connection at most: 20 with an acknowledgement, and some heartbeats. */
    private static final Turns.Patience PATIENCE = new Turns.Patience(2 * Limits.IN_FLIGHT, 1);

    private static final int CONNECT_SECONDS = 10;
    private static final int WAITING_TO_CONNECT = 1_024;
    private static final int FIXED_HEADER = 5;

    private final LinkSettings.Endpoint settings;
    private final Admission admission;
    private final Turns turns;
    private final Map<String, Session> sessions = new HashMap<>();
    private @Nullable MqttServer server;
    private volatile int port;
    private boolean closing;

    /** How many cabinets were cut off: who was asked about meanwhile is asked about again. */
    private long cuts;

    Switchboard(LinkSettings.Endpoint settings, CabinetEars ears) {
        this.settings = settings;
        this.admission = new Admission(ears);
        this.turns = new Turns(ears, PATIENCE);
    }

    @Override
    public void start(Promise<Void> started) throws Exception {
        MqttServer opened = MqttServer.create(vertx, options());
        server = opened;
        opened.endpointHandler(this::arrived)
                .exceptionHandler(failure -> LOG.debug("a connection failed", failure))
                .listen()
                .onSuccess(listening -> port = listening.actualPort())
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private MqttServerOptions options() throws Exception {
        MqttServerOptions options = new MqttServerOptions();
        options.setHost(settings.host())
                .setPort(settings.port())
                .setMaxMessageSize(Limits.PACKET - FIXED_HEADER)
                .setTimeoutOnConnect(CONNECT_SECONDS)
                .setAutoClientId(false);
        options.setTcpKeepAlive(true).setAcceptBacklog(WAITING_TO_CONNECT);
        if (settings.pem().isPresent()) {
            options.setSsl(true)
                    .setKeyCertOptions(
                            KeyCertOptions.wrap(
                                    new RenewedKey(vertx, settings.pem().orElseThrow())));
        }
        return options;
    }

    @Override
    public void stop(Promise<Void> stopped) {
        closing = true;
        sessions.values().forEach(Session::close);
        sessions.clear();
        Optional.ofNullable(server)
                .ifPresentOrElse(open -> open.close().onComplete(stopped), stopped::complete);
    }

    int port() {
        return port;
    }

    /** From any thread. */
    void onLoop(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }

    private void arrived(MqttEndpoint endpoint) {
        Admission.refusal(endpoint)
                .ifPresentOrElse(endpoint::reject, () -> ask(new Arrival(endpoint)));
    }

    private void ask(Arrival arrival) {
        long before = cuts;
        admission.ask(
                arrival.endpoint(),
                refusal -> onLoop(() -> answered(arrival, refusal, before == cuts)));
    }

    private void answered(
            Arrival arrival, Optional<MqttConnectReturnCode> refusal, boolean stillHolds) {
        if (closing) {
            arrival.endpoint().close();
        } else if (arrival.isGone()) {
            LOG.debugf("%s did not wait", arrival.endpoint().clientIdentifier());
        } else if (stillHolds) {
            refusal.ifPresentOrElse(arrival.endpoint()::reject, () -> connect(arrival.endpoint()));
        } else {
            ask(arrival);
        }
    }

    private void connect(MqttEndpoint endpoint) {
        String cabinet = endpoint.clientIdentifier();
        Session former = sessions.get(cabinet);
        boolean goesOn = former != null && !endpoint.isCleanSession();
        if (former != null) {
            former.takenOver(goesOn);
        }
        Session session =
                former != null && goesOn ? former : new Session(cabinet, vertx, this::ended);
        sessions.put(cabinet, session);
        endpoint.accept(goesOn, Mqtt5.accepted(endpoint));
        session.connected(new Connection(endpoint, turns, this::onLoop));
    }

    private Optional<Session> session(String cabinet) {
        return Optional.ofNullable(sessions.get(cabinet));
    }

    private void ended(Session session) {
        sessions.remove(session.cabinet(), session);
    }

    void send(Sending sending) {
        session(sending.order().cabinet())
                .ifPresentOrElse(
                        session -> session.send(sending),
                        () -> sending.fail(new Unavailable("The cabinet is not connected.")));
    }

    /** Nobody who came in by a former password stays, nor what waits for him. */
    void cutOff(String cabinet) {
        cuts++;
        Optional.ofNullable(sessions.remove(cabinet))
                .ifPresent(
                        session -> session.cutOff(MqttDisconnectReasonCode.ADMINISTRATIVE_ACTION));
    }

    /** Whoever waits for an answer, and whether he still does. */
    private static final class Arrival {

        private final MqttEndpoint endpoint;
        private boolean gone;

        Arrival(MqttEndpoint endpoint) {
            this.endpoint = endpoint;
            endpoint.closeHandler(nothing -> gone = true);
        }

        MqttEndpoint endpoint() {
            return endpoint;
        }

        boolean isGone() {
            return gone;
        }
    }
}
