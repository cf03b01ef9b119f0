package org.nuanyi.cabinet.link.internal;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.messages.MqttDisconnectMessage;
import io.vertx.mqtt.messages.MqttPubAckMessage;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.Channel;

/** One connection of a cabinet that was let in. On the event loop only. */
final class Connection {

    /** What becomes of it, for the session. */
    interface Owner {

        /** The cabinet listens to its commands, or does no longer. */
        void listens(boolean does);

        /** The cabinet has that command, or does not want it. */
        void acknowledged(int packet, boolean accepted);

        /**
         * It is over, and it was not the session that ended it.
         *
         * @param goodbye nobody is to hear the will
         */
        void closed(boolean goodbye);
    }

    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final int LARGEST_RECEIVE_MAXIMUM = 65_535;

    /** What a packet of a command has beside its payload and topic, at most. */
    private static final int AROUND = 64;

    private final MqttEndpoint endpoint;
    private final Turns turns;
    private final Executor loop;

    /** Packets of the cabinet that have no PUBACK yet. */
    private final Set<Integer> heard = new HashSet<>();

    /** Packets for the cabinet that have no PUBACK yet. */
    private final Set<Integer> carried = new HashSet<>();

    private int unheard;
    private boolean open = true;
    private boolean goodbye;
    private int sessionSeconds;

    Connection(MqttEndpoint endpoint, Turns turns, Executor loop) {
        this.endpoint = endpoint;
        this.turns = turns;
        this.loop = loop;
        this.sessionSeconds = Mqtt5.sessionSeconds(endpoint.connectProperties());
    }

    /** From now on the owner is told. */
    void belongsTo(Owner owner) {
        endpoint.publishAutoAck(false);
        endpoint.subscriptionAutoAck(false);
        endpoint.publishHandler(this::said)
                .subscribeHandler(message -> subscribe(message, owner))
                .unsubscribeHandler(message -> unsubscribe(message, owner))
                .publishAcknowledgeMessageHandler(message -> acknowledged(message, owner))
                .disconnectMessageHandler(this::left)
                .exceptionHandler(this::failed)
                .closeHandler(nothing -> closed(owner));
    }

    /** For how long the session outlives it. */
    int sessionSeconds() {
        return sessionSeconds;
    }

    // --- what the cabinet says

    private void said(MqttPublishMessage message) {
        Optional<Channel> channel = Topics.channel(cabinet(), message.topicName());
        if (message.qosLevel() == MqttQoS.EXACTLY_ONCE) {
            end(MqttDisconnectReasonCode.QOS_NOT_SUPPORTED);
        } else if (channel.isEmpty()) {
            answer(message, MqttPubAckReasonCode.NOT_AUTHORIZED);
        } else if (message.payload().length() > Limits.PAYLOAD) {
            answer(message, MqttPubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR);
        } else if (message.qosLevel() == MqttQoS.AT_MOST_ONCE) {
            take(channel.get(), message.payload(), well -> {});
        } else {
            saidForSure(message.messageId(), channel.get(), message.payload());
        }
    }

    private void saidForSure(int packet, Channel channel, Buffer payload) {
        if (heard.size() >= Limits.IN_FLIGHT) {
            end(MqttDisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED);
        } else if (heard.add(packet)
                && !take(channel, payload, well -> loop.execute(() -> wasHeard(packet, well)))) {
            wasHeard(packet, false);
        }
    }

    private boolean take(Channel channel, Buffer payload, Consumer<Boolean> ended) {
        return turns.take(new Turns.Said(cabinet(), channel, payload.getBytes(), ended));
    }

    /**
     * What was not heard has no acknowledgement: the cabinet sends it again on its next connection.
     * When nothing else is left of its Receive Maximum it could never speak again on this one.
     */
    private void wasHeard(int packet, boolean well) {
        if (!open) {
            return;
        }
        if (well) {
            heard.remove(packet);
            endpoint.publishAcknowledge(
                    packet, MqttPubAckReasonCode.SUCCESS, MqttProperties.NO_PROPERTIES);
        } else if (++unheard >= Limits.IN_FLIGHT) {
            end(MqttDisconnectReasonCode.SERVER_BUSY);
        }
    }

    private void answer(MqttPublishMessage message, MqttPubAckReasonCode reason) {
        if (message.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
            endpoint.publishAcknowledge(message.messageId(), reason, MqttProperties.NO_PROPERTIES);
        }
        LOG.infof("%s spoke by %s: %s", cabinet(), message.topicName(), reason);
    }

    private void subscribe(MqttSubscribeMessage message, Owner owner) {
        var answers =
                message.topicSubscriptions().stream()
                        .map(wanted -> isOwn(wanted.topicName()))
                        .map(
                                own ->
                                        own
                                                ? MqttSubAckReasonCode.GRANTED_QOS1
                                                : MqttSubAckReasonCode.NOT_AUTHORIZED)
                        .toList();
        endpoint.subscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
        if (answers.contains(MqttSubAckReasonCode.GRANTED_QOS1)) {
            owner.listens(true);
        }
    }

    private void unsubscribe(MqttUnsubscribeMessage message, Owner owner) {
        var answers =
                message.topics().stream()
                        .map(
                                topic ->
                                        isOwn(topic)
                                                ? MqttUnsubAckReasonCode.SUCCESS
                                                : MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED)
                        .toList();
        endpoint.unsubscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
        if (answers.contains(MqttUnsubAckReasonCode.SUCCESS)) {
            owner.listens(false);
        }
    }

    private boolean isOwn(String topic) {
        return topic.equals(Topics.command(cabinet()));
    }

    // --- commands for it

    boolean hasRoom() {
        long most =
                Mqtt5.number(endpoint.connectProperties(), MqttPropertyType.RECEIVE_MAXIMUM)
                        .orElse(LARGEST_RECEIVE_MAXIMUM);
        return carried.size() < Math.min(most, Limits.IN_FLIGHT);
    }

    boolean carries(int packet) {
        return carried.contains(packet);
    }

    /** Whether the cabinet reads packets that large. */
    boolean fits(Order order) {
        return order.bytes().length + order.topic().length() + AROUND
                <= Mqtt5.number(endpoint.connectProperties(), MqttPropertyType.MAXIMUM_PACKET_SIZE)
                        .orElse(Long.MAX_VALUE);
    }

    void write(Sending sending, long secondsLeft) {
        carried.add(sending.packet());
        Order order = sending.order();
        var unused =
                endpoint.publish(
                        order.topic(),
                        Buffer.buffer(order.bytes()),
                        MqttQoS.AT_LEAST_ONCE,
                        sending.isWrittenAgain(),
                        false,
                        sending.packet(),
                        Mqtt5.command(secondsLeft));
    }

    private void acknowledged(MqttPubAckMessage message, Owner owner) {
        carried.remove(message.messageId());
        owner.acknowledged(message.messageId(), !message.code().isError());
    }

    // --- its end

    private void left(MqttDisconnectMessage message) {
        goodbye = message.code() == MqttDisconnectReasonCode.NORMAL;
        if (sessionSeconds > 0
                && Mqtt5.number(message.properties(), MqttPropertyType.SESSION_EXPIRY_INTERVAL)
                        .isPresent()) {
            sessionSeconds = Mqtt5.sessionSeconds(message.properties());
        }
    }

    private void failed(Throwable failure) {
        LOG.debugf(failure, "the connection of %s failed", cabinet());
        if (failure instanceof TooLongFrameException) {
            end(MqttDisconnectReasonCode.PACKET_TOO_LARGE);
        } else if (failure instanceof DecoderException) {
            end(MqttDisconnectReasonCode.MALFORMED_PACKET);
        }
    }

    private void closed(Owner owner) {
        if (open) {
            open = false;
            owner.closed(goodbye);
        }
    }

    /** The server ends it for a reason; its owner is told. */
    private void end(MqttDisconnectReasonCode reason) {
        LOG.infof("%s is cut off: %s", cabinet(), reason);
        say(reason);
    }

    /** Its owner ends it, and is not told. */
    void cut(MqttDisconnectReasonCode reason) {
        open = false;
        say(reason);
    }

    private void say(MqttDisconnectReasonCode reason) {
        if (endpoint.isConnected()) {
            endpoint.disconnect(reason, MqttProperties.NO_PROPERTIES);
        }
    }

    /** Its will is said, as if it came by its topic. */
    void sayWill() {
        MqttWill will = endpoint.will();
        Optional.of(will)
                .filter(MqttWill::isWillFlag)
                .flatMap(it -> Topics.channel(cabinet(), it.getWillTopic()))
                .ifPresent(channel -> take(channel, will.getWillMessage(), well -> {}));
    }

    /** In seconds; empty where there is no will. */
    Optional<Long> willDelay() {
        return endpoint.will().isWillFlag()
                ? Optional.of(
                        Mqtt5.number(
                                        endpoint.will().getWillProperties(),
                                        MqttPropertyType.WILL_DELAY_INTERVAL)
                                .orElse(0L))
                : Optional.empty();
    }

    private String cabinet() {
        return endpoint.clientIdentifier();
    }
}
