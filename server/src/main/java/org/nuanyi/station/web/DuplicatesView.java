package org.nuanyi.station.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * Pairs that may be one.
 *
 * @param error why one was not merged; empty otherwise
 */
record DuplicatesView(DeskFrame desk, List<PairView> pairs, String error) {

    /** Two stations and how many metres lie between them. */
    record PairView(Side one, Side other, long metres) {}

    /** What tells one of them. */
    record Side(
            String code,
            String name,
            String address,
            String host,
            String hours,
            String unit,
            String seen) {}
}
