package org.nuanyi.cabinet.sim.device;

import java.util.concurrent.CompletableFuture;
import org.nuanyi.cabinet.sim.wire.Channel;

/** A way to the broker. A new one for each boot. */
public interface Link {

    /**
     * Connects and listens; the ears hear how it went.
     *
     * @param will said by the broker when the connection breaks
     * @param fresh nothing that waits for an earlier connection is to be delivered
     */
    void connect(String will, boolean fresh);

    /** Sends a message, if there is a connection; what is lost is the sender's to send again. */
    void send(Channel channel, String json);

    /** Says goodbye and goes: the broker drops the will. Done when it is gone, one way or other. */
    CompletableFuture<?> leave(String farewell);

    /** Breaks off: the broker says the will. */
    void breakOff();

    /** Whoever listens at the other end. */
    interface Ears {

        /** Connected, and subscribed. */
        void connected();

        /** Not connected, or no longer. */
        void disconnected();

        /** A command. */
        void heard(String compact);
    }

    /** Where links come from. */
    interface Maker {

        /** A link for a cabinet with those papers. */
        Link make(Papers papers, Ears ears);
    }
}
