package org.nuanyi.demo;

/** What came of the wish to have the demo set. */
public sealed interface DemoResult {

    /** The stations are in. */
    record Loaded(int stations) implements DemoResult {}

    /** The demo set was loaded before; nothing was changed. */
    record AlreadyThere(long stations) implements DemoResult {}

    /**
     * Nothing was loaded.
     *
     * @param sentence why, and what to do, in plain words
     */
    record Refused(String sentence) implements DemoResult {}
}
