package org.nuanyi.cabinet.link.internal;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.vertx.mqtt.MqttEndpoint;
import java.util.OptionalLong;

/** Properties of MQTT 5 packets. */
final class Mqtt5 {

    private static final int IS_TEXT = 1;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private Mqtt5() {}

    /** Empty where the packet does not say it. */
    static OptionalLong number(MqttProperties properties, MqttPropertyType type) {
        return properties.getProperty(type.value()) instanceof IntegerProperty property
                ? OptionalLong.of(property.value() & UNSIGNED)
                : OptionalLong.empty();
    }

    /** For how many seconds the session outlives its connection, within what we allow. */
    static int sessionSeconds(MqttProperties properties) {
        return (int)
                Math.min(
                        number(properties, MqttPropertyType.SESSION_EXPIRY_INTERVAL).orElse(0),
                        Limits.SESSION_SECONDS);
    }

    /** What is said with the CONNACK. */
    static MqttProperties accepted(MqttEndpoint endpoint) {
        MqttProperties properties = new MqttProperties();
        add(properties, MqttPropertyType.RECEIVE_MAXIMUM, Limits.IN_FLIGHT);
        add(properties, MqttPropertyType.MAXIMUM_QOS, 1);
        add(properties, MqttPropertyType.MAXIMUM_PACKET_SIZE, Limits.PACKET);
        add(
                properties,
                MqttPropertyType.SESSION_EXPIRY_INTERVAL,
                sessionSeconds(endpoint.connectProperties()));
        return properties;
    }

    /** What is said with a command. */
    static MqttProperties command(long secondsLeft) {
        MqttProperties properties = new MqttProperties();
        add(properties, MqttPropertyType.PAYLOAD_FORMAT_INDICATOR, IS_TEXT);
        add(properties, MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL, (int) secondsLeft);
        properties.add(
                new StringProperty(MqttPropertyType.CONTENT_TYPE.value(), "application/jose"));
        return properties;
    }

    private static void add(MqttProperties properties, MqttPropertyType type, int value) {
        properties.add(new IntegerProperty(type.value(), value));
    }
}
