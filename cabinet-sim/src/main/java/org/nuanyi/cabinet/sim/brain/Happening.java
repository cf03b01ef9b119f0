package org.nuanyi.cabinet.sim.brain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Tampering;

/** What reaches a brain: from the network, the sensors and the clock. */
public sealed interface Happening {

    /**
     * It has power.
     *
     * @param counted pieces by lane, as the sensors count them now; lanes without are left out
     */
    record Powered(Map<Integer, Integer> counted) implements Happening {}

    /** The broker has accepted the connection of that number, and the subscription. */
    record Connected(long connection) implements Happening {}

    /** The connection is gone. */
    record Disconnected() implements Happening {}

    /** A command came. */
    record Received(String compact) implements Happening {}

    /** A card was shown and a lane chosen; {@code card} is its keyed hash. */
    record CardShown(String card, int lane, Purpose purpose) implements Happening {}

    /** A door opened; without a lane the service door. */
    record DoorOpened(@Nullable Integer lane) implements Happening {}

    /** A door was shut. */
    record DoorShut(@Nullable Integer lane) implements Happening {}

    /** Pieces left a lane; negative: came back. */
    record PiecesMoved(int lane, int pieces) implements Happening {}

    /** A lane was filled; it holds so many now. */
    record Filled(int lane, int pieces) implements Happening {}

    /** A lock or lane is stuck. */
    record Jammed(int lane) implements Happening {}

    /** The temperature, in tenths of a degree. */
    record Measured(int temperatureDc) implements Happening {}

    /** Somebody is at the cabinet itself. */
    record Touched(Tampering kind) implements Happening {}

    /** Time has passed: at least once a second. */
    record Tick() implements Happening {}
}
