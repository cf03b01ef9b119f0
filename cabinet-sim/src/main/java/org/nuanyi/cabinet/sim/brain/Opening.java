package org.nuanyi.cabinet.sim.brain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Order;
import org.nuanyi.cabinet.sim.wire.Purpose;

/**
 * A door that is to be opened, or is open.
 *
 * @param commandId the command that asked for it; none where the device decided by itself
 * @param lane none for the service door
 * @param openSeconds how long the door may stand open
 * @param card the hash of the card it was opened by, where the device knows
 * @param listVersion of the allow-list by which the device decided; none where the server did
 * @param stage how far it is
 * @param pieces moved so far, negative where more came back
 * @param deadline until when the next thing is to happen
 */
public record Opening(
        UUID transactionId,
        @Nullable UUID commandId,
        Purpose purpose,
        @Nullable Integer lane,
        int openSeconds,
        @Nullable String card,
        @Nullable Long listVersion,
        List<Order.Load> load,
        Stage stage,
        int pieces,
        Instant deadline) {

    /** How far an opening is. */
    public enum Stage {
        UNLOCKED,
        OPEN,
        LEFT_OPEN
    }

    /** Whether the device decided by itself. */
    public boolean offline() {
        return listVersion != null;
    }

    /** Further on. */
    public Opening at(Stage next, Instant until) {
        return new Opening(
                transactionId,
                commandId,
                purpose,
                lane,
                openSeconds,
                card,
                listVersion,
                load,
                next,
                pieces,
                until);
    }

    /** With more pieces moved. */
    public Opening moving(int more) {
        return new Opening(
                transactionId,
                commandId,
                purpose,
                lane,
                openSeconds,
                card,
                listVersion,
                load,
                stage,
                pieces + more,
                deadline);
    }

    /** Whether pieces that move at a lane belong to it. */
    public boolean covers(int moved) {
        return lane != null && lane == moved && stage != Stage.UNLOCKED;
    }
}
