package org.nuanyi.bench.cabinet;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
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
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Devices in a process of their own: each connects, listens to its commands, and answers each by a
 * response with the same bytes, or as a {@link Cabinet}.
 */
public final class Fleet {

    static final String READY = "connected";

    private static final int CONNECTING_AT_ONCE = 100;
    private static final int LARGEST = 66_560;
    private static final int KEEP_ALIVE_SECONDS = 3_600;
    private static final int SESSION_SECONDS = 60;
    private static final int HEARTBEAT_SECONDS = 60;
    private static final Random RANDOM = new Random(1);

    private final int port;
    private final boolean areCabinets;
    private final Semaphore places = new Semaphore(CONNECTING_AT_ONCE);
    private final CountDownLatch missing;
    private final EventLoopGroup loop = new NioEventLoopGroup(1);

    private Fleet(int port, int devices, boolean areCabinets) {
        this.port = port;
        this.areCabinets = areCabinets;
        this.missing = new CountDownLatch(devices);
    }

    /** Port, number, which server; says that all are connected, and stays so until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        int devices = Integer.parseInt(arguments[1]);
        Fleet fleet =
                new Fleet(
                        Integer.parseInt(arguments[0]),
                        devices,
                        arguments[2].equals(ServerSide.WHOLE));
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
        private Optional<Cabinet> cabinet = Optional.empty();
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
                    begin(context);
                }
                case PUBLISH -> hear(context, (MqttPublishMessage) message);
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

        /** All heartbeats together are spread over the time between two. */
        private void begin(ChannelHandlerContext context) {
            if (areCabinets) {
                Cabinet begun = new Cabinet(name, new Connection(context));
                begun.begin(Duration.ofMillis(RANDOM.nextInt(HEARTBEAT_SECONDS * 1_000)));
                cabinet = Optional.of(begun);
            }
        }

        private void hear(ChannelHandlerContext context, MqttPublishMessage command) {
            context.write(
                    MqttMessageBuilders.pubAck()
                            .packetId(command.variableHeader().packetId())
                            .build());
            cabinet.ifPresentOrElse(
                    it -> it.hear(ByteBufUtil.getBytes(command.payload())),
                    () -> publish(context, "response", command.payload().retain(), false, 1));
            context.flush();
        }

        private void publish(
                ChannelHandlerContext context,
                String level,
                ByteBuf payload,
                boolean retained,
                int qos) {
            packet = packet % 60_000 + 1;
            context.write(
                    MqttMessageBuilders.publish()
                            .topicName(topic(name, level))
                            .messageId(packet)
                            .qos(MqttQoS.valueOf(qos))
                            .retained(retained)
                            .payload(payload)
                            .build());
        }

        /** Of a cabinet. */
        private final class Connection implements Cabinet.Voice {

            private final ChannelHandlerContext context;

            Connection(ChannelHandlerContext context) {
                this.context = context;
            }

            @Override
            public void say(String level, byte[] message, boolean retained, int qos) {
                publish(context, level, Unpooled.wrappedBuffer(message), retained, qos);
                context.flush();
            }

            @Override
            public void later(Duration pause, Runnable work) {
                var unused =
                        context.executor().schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
