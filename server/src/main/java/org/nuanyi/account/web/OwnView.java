package org.nuanyi.account.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * Somebody's own account.
 *
 * @param login to sign in with
 * @param code whether a second factor is set up
 * @param mustHaveCode whether a role needs one
 */
record OwnView(
        DeskFrame desk,
        String login,
        boolean code,
        boolean mustHaveCode,
        List<RoleLine> roles,
        List<SessionLine> sessions,
        String provider,
        boolean linked) {

    /**
     * A role in words.
     *
     * @param until last day; empty where none is set
     */
    record RoleLine(String name, String unit, String since, String until) {}

    /**
     * A browser that is signed in.
     *
     * @param current whether it is the one that shows this page
     */
    record SessionLine(
            String id,
            String browser,
            String address,
            String opened,
            String seen,
            boolean current) {}
}
