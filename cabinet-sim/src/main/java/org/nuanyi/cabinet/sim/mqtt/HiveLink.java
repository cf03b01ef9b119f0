package org.nuanyi.cabinet.sim.mqtt;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.device.Link;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Topics;

/**
 * A link over MQTT 5. All links of a process share the event loops of the client library: a
 * connection has no thread of its own.
 */
public final class HiveLink implements Link {

    private static final Logger LOG = Logger.getLogger(HiveLink.class.getName());

    private static final int SESSION_SECONDS = 60;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int LARGEST_PACKET = 64 * 1024 + 1024;
    private static final int IN_FLIGHT = 20;

    private final String cabinet;
    private final Ears ears;
    private final Mqtt5AsyncClient client;

    /** For a cabinet with those papers. */
    public HiveLink(Papers papers, Ears ears) {
        this.cabinet = papers.cabinet();
        this.ears = ears;
        this.client = client(papers, ears);
    }

    /** The library forgets who listens together with a session that the broker no longer has. */
    private void listen() {
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                publish ->
                        ears.heard(
                                new String(
                                        publish.getPayloadAsBytes(), StandardCharsets.US_ASCII)));
    }

    private static Mqtt5AsyncClient client(Papers papers, Ears ears) {
        Papers.Broker broker = papers.broker();
        Mqtt5ClientBuilder builder =
                Mqtt5Client.builder()
                        .identifier(papers.cabinet())
                        .serverHost(broker.host())
                        .serverPort(broker.port())
                        .simpleAuth()
                        .username(papers.user())
                        .password(papers.password().getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .addDisconnectedListener(context -> ears.disconnected());
        if (broker.tls()) {
            String ca = broker.ca();
            builder = ca == null ? builder.sslWithDefaultConfig() : builder.sslConfig(trusting(ca));
        }
        return builder.buildAsync();
    }

    private static MqttClientSslConfig trusting(String pem) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
            int number = 0;
            for (Certificate one : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
                store.setCertificateEntry("ca-" + number++, one);
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return MqttClientSslConfig.builder().trustManagerFactory(trust).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the broker's certificates cannot be read", e);
        }
    }

    @Override
    public void connect(String will, boolean fresh) {
        Mqtt5Connect connect =
                Mqtt5Connect.builder()
                        .cleanStart(fresh)
                        .sessionExpiryInterval(SESSION_SECONDS)
                        .keepAlive(KEEP_ALIVE_SECONDS)
                        .restrictions()
                        .maximumPacketSize(LARGEST_PACKET)
                        .receiveMaximum(IN_FLIGHT)
                        .applyRestrictions()
                        .willPublish(message(Channel.CONNECTION, will).asWill())
                        .build();
        var unused =
                client.connect(connect)
                        .thenCompose(
                                accepted -> {
                                    if (!accepted.isSessionPresent()) {
                                        listen();
                                    }
                                    return client.subscribeWith()
                                            .topicFilter(Topics.command(cabinet))
                                            .qos(MqttQos.AT_LEAST_ONCE)
                                            .send();
                                })
                        .thenAccept(subscribed -> ears.connected())
                        .whenComplete((nothing, failure) -> log("connecting", failure));
    }

    @Override
    public void send(Channel channel, String json) {
        var unused = publish(channel, json);
    }

    private CompletableFuture<?> publish(Channel channel, String json) {
        return client.publish(message(channel, json))
                .whenComplete((result, failure) -> log("sending", failure));
    }

    private Mqtt5Publish message(Channel channel, String json) {
        return Mqtt5Publish.builder()
                .topic(channel.topic(cabinet))
                .qos(channel.quality() == 0 ? MqttQos.AT_MOST_ONCE : MqttQos.AT_LEAST_ONCE)
                .retain(channel.retained())
                .payloadFormatIndicator(Mqtt5PayloadFormatIndicator.UTF_8)
                .contentType("application/json")
                .payload(json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public CompletableFuture<?> leave(String farewell) {
        return publish(Channel.CONNECTION, farewell)
                .thenCompose(said -> client.disconnect())
                .whenComplete((nothing, failure) -> log("leaving", failure));
    }

    /**
     * The library cannot tear a connection; this has the same end: the broker says the will at
     * once, and the session lives on.
     */
    @Override
    public void breakOff() {
        var unused =
                client.disconnectWith()
                        .reasonCode(Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
                        .send()
                        .whenComplete((nothing, failure) -> log("breaking off", failure));
    }

    private void log(String what, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.log(Level.FINE, failure, () -> cabinet + ": " + what + " failed");
        }
    }
}
