package org.nuanyi.cabinet.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.cabinet.Quota.Left;
import org.nuanyi.kernel.page.Frame;

/**
 * A cabinet, for whoever stands before it.
 *
 * @param name of the station
 * @param place where in the house
 * @param line online, offline, or retired
 * @param signedIn whether the phone is a member's
 * @param phone of the station's desk
 * @param refused why the last tap opened nothing, as an id; empty for no reason
 * @param lanes what is for an emergency first, then by their numbers
 */
record DoorView(
        Frame frame,
        String id,
        String name,
        String place,
        String line,
        Optional<String> phone,
        boolean signedIn,
        String refused,
        List<LaneView> lanes) {

    /** Whether a tap may open a door. */
    public boolean isOpenable() {
        return signedIn && line.equals("online");
    }

    /**
     * A lane.
     *
     * @param kind dispense, borrow or emergency
     * @param pieces in it by the newest count; empty where it never said
     * @param key of a form that opens it
     * @param left how many more the member may take
     * @param borrowed pieces the member has not brought back
     */
    record LaneView(
            int number,
            String item,
            String piece,
            String kind,
            Optional<Integer> pieces,
            UUID key,
            Left left,
            int borrowed) {

        public boolean isEmpty() {
            return pieces.filter(count -> count == 0).isPresent();
        }

        /** Whether the member had as much as there is for one. */
        public boolean isUsedUp() {
            return !left.isAny();
        }
    }
}
