package org.nuanyi.account;

/** What came of making a machine. */
public sealed interface MachineResult {

    /**
     * It is made.
     *
     * @param secret the key of a partner system, or what a device exchanges for one: shown once
     */
    record Made(Account account, String secret) implements MachineResult {}

    record Refused(Reason why) implements MachineResult {}

    /** Why none is made. */
    enum Reason {
        /** It is blank or longer than 60 characters. */
        NAME,
        /** There is no such unit now. */
        UNIT,
        /** It is no code of a station. */
        STATION,
        /** The last day is past, or more than three years away. */
        DAYS,
        /** One of them is no network. */
        NETWORKS,
        /** It is not between 1 and 6,000. */
        PACE
    }
}
