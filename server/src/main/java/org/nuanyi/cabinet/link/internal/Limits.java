package org.nuanyi.cabinet.link.internal;

/** The limits of docs/cabinet-protocol.md, sections 2 and 3. */
final class Limits {

    /** Of a message, in bytes. */
    static final int PAYLOAD = 65_536;

    /** Maximum Packet Size, in bytes. */
    static final int PACKET = 66_560;

    /** Receive Maximum: messages of one cabinet, or for it, that are not acknowledged yet. */
    static final int IN_FLIGHT = 20;

    /** For how long a session outlives its connection, at most. */
    static final int SESSION_SECONDS = 60;

    private Limits() {}
}
