package org.nuanyi.supply.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/**
 * The page of a shipment.
 *
 * @param seen how many deeds there were
 * @param accepts whether the reader says what came
 * @param takesBack whether the reader may have it back and the lifecycle does not offer it: what
 *     was sent to another unit
 */
record ShipmentView(
        DeskFrame desk,
        long id,
        String from,
        String to,
        String on,
        String note,
        String who,
        String accepted,
        List<LineRow> lines,
        Lifecycle lifecycle,
        int seen,
        boolean accepts,
        boolean takesBack,
        String error) {

    /**
     * What it carries of a lot.
     *
     * @param sent pieces, as a number; {@code shown}, with what they are called
     * @param good what came, {@code damaged} and {@code missing}; empty until it is accepted
     */
    record LineRow(
            int number,
            String name,
            String lot,
            long sent,
            String shown,
            String good,
            String damaged,
            String missing) {}

    /** Where what is done with it is sent. */
    public String acts() {
        return ShipmentPages.PATH + "/" + id + "/act";
    }
}
