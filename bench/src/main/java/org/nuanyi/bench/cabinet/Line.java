package org.nuanyi.bench.cabinet;

/** Carries a command to a device; whoever made it is told how long each took. */
interface Line {

    /** Where devices connect to. */
    int port();

    /** Sends one, and does not wait. */
    void send(String device);
}
