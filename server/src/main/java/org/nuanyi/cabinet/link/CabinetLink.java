package org.nuanyi.cabinet.link;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Carries bytes between the server and its cabinets, by MQTT 5. Thread-safe; nothing waits for the
 * network.
 */
public interface CabinetLink extends AutoCloseable {

    /** Begins: what cabinets say goes to these ears from now on. */
    void open(CabinetEars ears);

    /**
     * Sends a command to one cabinet, at least once while it lives: to one that comes back within
     * 60 s of its session too.
     *
     * @param life after which it is not delivered any more, in whole seconds from 1 on
     * @return done when it was handed over: the cabinet's own word, where the line ends here; the
     *     broker's, where there is one. Failed where the cabinet is not connected, its life is
     *     over, or the broker is away.
     */
    CompletionStage<Void> send(String cabinet, byte[] command, Duration life);

    /**
     * A cabinet has a new password: no former one lets it in any more, and whoever is connected by
     * a former one is cut off.
     */
    void admit(String cabinet, String password);

    /** Nothing lets this cabinet in any more; it is cut off where it is connected. */
    void expel(String cabinet);

    @Override
    void close();
}
