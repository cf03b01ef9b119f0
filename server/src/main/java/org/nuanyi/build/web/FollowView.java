package org.nuanyi.build.web;

import java.time.LocalDate;
import org.nuanyi.kernel.page.Frame;

/**
 * What stands with an application, for who made it.
 *
 * @param state id of the state of the machine
 * @param station code of the station it became; empty before
 */
record FollowView(
        Frame frame,
        String number,
        String name,
        String address,
        LocalDate appliedOn,
        String state,
        String station) {}
