package org.nuanyi.cabinet.link.internal;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttWill;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.CabinetEars;

/** Who may come in, and the reason code of a refusal. */
final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final int MQTT_5 = 5;

    /** A password is slow to check on purpose: after a power cut all cabinets come at once. */
    private static final int AT_ONCE = 16;

    private final CabinetEars ears;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Admission(CabinetEars ears) {
        this.ears = ears;
    }

    /** What can be said without asking anybody; a name that cannot be is as a wrong password. */
    static Optional<MqttConnectReturnCode> refusal(MqttEndpoint endpoint) {
        if (endpoint.protocolVersion() != MQTT_5) {
            return Optional.of(
                    MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        }
        String cabinet = endpoint.clientIdentifier();
        MqttAuth auth = endpoint.auth();
        boolean named =
                cabinet != null
                        && Topics.isId(cabinet)
                        && auth != null
                        && cabinet.equals(auth.getUsername());
        return named ? Optional.empty() : Optional.of(wrongPassword());
    }

    private static MqttConnectReturnCode wrongPassword() {
        return MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD;
    }

    /**
     * Asks the ears, on a virtual thread.
     *
     * @param answered told the refusal, empty: welcome; on that thread
     */
    void ask(MqttEndpoint endpoint, Consumer<Optional<MqttConnectReturnCode>> answered) {
        Thread.ofVirtual()
                .name("admits-" + endpoint.clientIdentifier())
                .start(() -> answered.accept(answer(endpoint)));
    }

    private Optional<MqttConnectReturnCode> answer(MqttEndpoint endpoint) {
        String cabinet = endpoint.clientIdentifier();
        places.acquireUninterruptibly();
        try {
            return ears.admits(cabinet, endpoint.auth().getPassword())
                    ? foreignWill(endpoint)
                    : Optional.of(wrongPassword());
        } catch (RuntimeException | Error failure) {
            LOG.warnf(failure, "whether %s may come in is not known", cabinet);
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);
        } finally {
            places.release();
        }
    }

    private static Optional<MqttConnectReturnCode> foreignWill(MqttEndpoint endpoint) {
        MqttWill will = endpoint.will();
        return will.isWillFlag()
                        && Topics.channel(endpoint.clientIdentifier(), will.getWillTopic())
                                .isEmpty()
                ? Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5)
                : Optional.empty();
    }
}
