package org.nuanyi.supply;

/** What became of asking for the proposal of this week. */
public sealed interface Proposed {

    /** It is made, with that many lines. */
    record Made(long id, int lines) implements Proposed {}

    /** It was made before, and is as it was. */
    record Before(long id) implements Proposed {}

    /** None is made while that of an earlier week waits to be agreed or to be sent. */
    record Waits(long earlier) implements Proposed {}

    /** No station of the unit has come down to a threshold. */
    record NothingLacks() implements Proposed {}
}
