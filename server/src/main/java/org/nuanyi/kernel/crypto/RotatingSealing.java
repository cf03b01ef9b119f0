package org.nuanyi.kernel.crypto;

/** A sealing whose key changes while it is in use. Thread-safe. */
public interface RotatingSealing extends Sealing {

    /** Reads the keys again, if the database knows a newer one. */
    void refresh();

    /** Name of the key for new values. */
    String key();

    /** The first bytes of new values: suite and key. */
    byte[] header();
}
