package org.nuanyi.bench.cabinet;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Bare devices in a process of their own: each connects, listens to its commands, and answers each
 * by a response with the same bytes.
 */
public final class Fleet {

    static final String READY = "connected";

    private static final int CONNECTING_AT_ONCE = 100;
    private static final int LARGEST = 66_560;
    private static final int KEEP_ALIVE_SECONDS = 3_600;
    private static final int SESSION_SECONDS = 60;

    private final int port;
    private final Semaphore places = new Semaphore(CONNECTING_AT_ONCE);
    private final CountDownLatch missing;
    private final EventLoopGroup loop = new NioEventLoopGroup(1);

    private Fleet(int port, int devices) {
        this.port = port;
        this.missing = new CountDownLatch(devices);
    }

    /** Port and number; says that all are connected, and stays so until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        int devices = Integer.parseInt(arguments[1]);
        Fleet fleet = new Fleet(Integer.parseInt(arguments[0]), devices);
        for (int number = 0; number < devices; number++) {
            fleet.connect(name(number));
        }
        fleet.missing.await();
        System.out.println(READY);
        Thread.currentThread().join();
    }

    static String name(int number) {
        return "bench-%05d".formatted(number);
    }

    static String topic(String name, String level) {
        return "nuanyi/v1/cabinet/" + name + "/" + level;
    }

    private void connect(String name) throws InterruptedException {
        places.acquire();
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(
                        new ChannelInitializer<SocketChannel>() {
                            @Override
                            protected void initChannel(SocketChannel channel) {
                                channel.pipeline()
                                        .addLast(
                                                MqttEncoder.INSTANCE,
                                                new MqttDecoder(LARGEST),
                                                new Device(name));
                            }
                        })
                .connect("127.0.0.1", port)
                .addListener(done -> failed(done.cause()));
    }

    private static void failed(Throwable cause) {
        if (cause != null) {
            cause.printStackTrace();
            System.exit(1);
        }
    }

    /** One of them. */
    private final class Device extends SimpleChannelInboundHandler<MqttMessage> {

        private final String name;
        private int packet = 1;

        Device(String name) {
            this.name = name;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            MqttProperties session = new MqttProperties();
            session.add(
                    new MqttProperties.IntegerProperty(
                            MqttProperties.MqttPropertyType.SESSION_EXPIRY_INTERVAL.value(),
                            SESSION_SECONDS));
            context.writeAndFlush(
                    MqttMessageBuilders.connect()
                            .protocolVersion(MqttVersion.MQTT_5)
                            .clientId(name)
                            .username(name)
                            .password(name.getBytes(StandardCharsets.UTF_8))
                            .cleanSession(true)
                            .keepAlive(KEEP_ALIVE_SECONDS)
                            .properties(session)
                            .willFlag(true)
                            .willQoS(MqttQoS.AT_LEAST_ONCE)
                            .willRetain(true)
                            .willTopic(topic(name, "state/connection"))
                            .willMessage(new byte[200])
                            .build());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
            switch (message.fixedHeader().messageType()) {
                case CONNACK -> accepted(context, (MqttConnAckMessage) message);
                case SUBACK -> {
                    places.release();
                    missing.countDown();
                }
                case PUBLISH -> answer(context, (MqttPublishMessage) message);
                default -> {
                    // an acknowledgement
                }
            }
        }

        private void accepted(ChannelHandlerContext context, MqttConnAckMessage answer) {
            if (answer.variableHeader().connectReturnCode()
                    != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
                failed(new IllegalStateException(answer.toString()));
            }
            context.writeAndFlush(
                    MqttMessageBuilders.subscribe()
                            .messageId(packet++)
                            .addSubscription(MqttQoS.AT_LEAST_ONCE, topic(name, "command"))
                            .build());
        }

        private void answer(ChannelHandlerContext context, MqttPublishMessage command) {
            context.write(
                    MqttMessageBuilders.pubAck()
                            .packetId(command.variableHeader().packetId())
                            .build());
            packet = packet % 60_000 + 1;
            context.writeAndFlush(
                    MqttMessageBuilders.publish()
                            .topicName(topic(name, "response"))
                            .messageId(packet)
                            .qos(MqttQoS.AT_LEAST_ONCE)
                            .payload(command.payload().retain())
                            .build());
        }
    }
}
