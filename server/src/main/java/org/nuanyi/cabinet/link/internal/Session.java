package org.nuanyi.cabinet.link.internal;

import io.vertx.core.Vertx;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.Unavailable;

/**
 * What MQTT keeps of a cabinet beyond one connection: whether it listens, and the commands it has
 * not acknowledged. On the event loop only.
 */
final class Session implements Connection.Owner {

    /** Commands that may wait for one cabinet. */
    private static final int MOST = 100;

    private static final int LAST_PACKET = 65_535;

    private final String cabinet;
    private final Vertx vertx;
    private final Consumer<Session> over;

    /** By packet, oldest first; written or not. */
    private final Map<Integer, Sending> commands = new LinkedHashMap<>();

    private @Nullable Connection connection;
    private boolean listens;
    private int lastPacket;
    private OptionalLong expiry = OptionalLong.empty();
    private OptionalLong willTimer = OptionalLong.empty();
    private Runnable lateWill = () -> {};

    /**
     * @param over told when nobody came back in time
     */
    Session(String cabinet, Vertx vertx, Consumer<Session> over) {
        this.cabinet = cabinet;
        this.vertx = vertx;
        this.over = over;
    }

    String cabinet() {
        return cabinet;
    }

    /** A connection begins it, or takes it up again: what was not acknowledged is written again. */
    void connected(Connection next) {
        expiry = stopped(expiry);
        willTimer = stopped(willTimer);
        lateWill = () -> {};
        connection = next;
        next.belongsTo(this);
        writeOn();
    }

    private OptionalLong stopped(OptionalLong timer) {
        timer.ifPresent(vertx::cancelTimer);
        return OptionalLong.empty();
    }

    private OptionalLong in(long millis, Runnable work) {
        return OptionalLong.of(vertx.setTimer(millis, timer -> work.run()));
    }

    // --- commands

    /** Fails at once where nobody listens, or too much waits. */
    void send(Sending sending) {
        if (!listens || commands.size() >= MOST || !fits(sending)) {
            sending.fail(new Unavailable(why()));
            return;
        }
        sending.numbered(nextPacket());
        commands.put(sending.packet(), sending);
        long timer =
                vertx.setTimer(
                        sending.millisLeft(System.nanoTime()), fired -> outlived(sending.packet()));
        var unused = sending.done().whenComplete((done, failure) -> vertx.cancelTimer(timer));
        writeOn();
    }

    private String why() {
        return listens
                ? "The cabinet takes no more commands for now."
                : "The cabinet is not connected.";
    }

    private boolean fits(Sending sending) {
        return Optional.ofNullable(connection).map(it -> it.fits(sending.order())).orElse(true);
    }

    private int nextPacket() {
        do {
            lastPacket = lastPacket % LAST_PACKET + 1;
        } while (commands.containsKey(lastPacket) || isCarried(lastPacket));
        return lastPacket;
    }

    private boolean isCarried(int packet) {
        return connection != null && connection.carries(packet);
    }

    private void outlived(int packet) {
        Optional.ofNullable(commands.remove(packet))
                .ifPresent(
                        sending ->
                                sending.fail(
                                        new Unavailable(
                                                "The cabinet did not take the command in time.")));
    }

    private void writeOn() {
        Connection now = connection;
        if (now == null || !listens) {
            return;
        }
        for (Sending sending : List.copyOf(commands.values())) {
            long left = sending.secondsLeft(System.nanoTime());
            if (left > 0 && now.hasRoom() && !now.carries(sending.packet())) {
                now.write(sending, left);
            }
        }
    }

    @Override
    public void acknowledged(int packet, boolean accepted) {
        Optional.ofNullable(commands.remove(packet))
                .ifPresent(
                        sending -> {
                            if (accepted) {
                                sending.succeed();
                            } else {
                                sending.fail(new Unavailable("The cabinet refused the command."));
                            }
                        });
        writeOn();
    }

    @Override
    public void listens(boolean does) {
        listens = does;
        writeOn();
    }

    // --- its end

    @Override
    public void closed(boolean goodbye) {
        Optional.ofNullable(connection)
                .ifPresent(
                        closed -> {
                            connection = null;
                            int seconds = closed.sessionSeconds();
                            if (!goodbye) {
                                willOf(closed, seconds);
                            }
                            expire(seconds);
                        });
    }

    /** The will is said after its delay, but not later than the end of the session. */
    private void willOf(Connection closed, int sessionSeconds) {
        long seconds = Math.min(closed.willDelay().orElse(0L), sessionSeconds);
        if (seconds == 0) {
            closed.sayWill();
        } else {
            lateWill = closed::sayWill;
            willTimer = in(TimeUnit.SECONDS.toMillis(seconds), this::sayLateWill);
        }
    }

    private void sayLateWill() {
        lateWill.run();
        lateWill = () -> {};
    }

    private void expire(int seconds) {
        Runnable end =
                () -> {
                    end();
                    over.accept(this);
                };
        if (seconds == 0) {
            end.run();
        } else {
            expiry = in(TimeUnit.SECONDS.toMillis(seconds), end);
        }
    }

    /**
     * Another connection of the same cabinet: MQTT 5, section 3.1.4. The will of the former one is
     * said, except where it had a delay and the session goes on.
     */
    void takenOver(boolean goesOn) {
        Optional.ofNullable(connection)
                .filter(former -> !goesOn || former.willDelay().orElse(0L) == 0)
                .ifPresent(Connection::sayWill);
        disconnect(MqttDisconnectReasonCode.SESSION_TAKEN_OVER);
        if (!goesOn) {
            end();
        }
    }

    /** The server cuts its cabinet off. */
    void cutOff(MqttDisconnectReasonCode reason) {
        Optional.ofNullable(connection).ifPresent(Connection::sayWill);
        disconnect(reason);
        end();
    }

    /** The server closes: nobody hears any more. */
    void close() {
        lateWill = () -> {};
        disconnect(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN);
        end();
    }

    private void disconnect(MqttDisconnectReasonCode reason) {
        Optional.ofNullable(connection).ifPresent(former -> former.cut(reason));
        connection = null;
    }

    private void end() {
        expiry = stopped(expiry);
        willTimer = stopped(willTimer);
        sayLateWill();
        listens = false;
        commands.values()
                .forEach(
                        sending -> sending.fail(new Unavailable("The cabinet did not come back.")));
        commands.clear();
    }
}
