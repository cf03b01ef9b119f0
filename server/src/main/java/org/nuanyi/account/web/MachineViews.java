package org.nuanyi.account.web;

import java.util.List;
import org.nuanyi.account.web.PersonView.Choice;
import org.nuanyi.kernel.desk.DeskFrame;

/** What the pages of machines show. */
final class MachineViews {

    private MachineViews() {}

    /** All of them. */
    record MachinesView(DeskFrame desk, List<MachineLine> machines, boolean mayAdd) {}

    /**
     * One in the list.
     *
     * @param state works, ended, over or waits (for its device to come)
     * @param used when a key was last used; empty for never
     */
    record MachineLine(
            String id,
            String name,
            String kind,
            String unit,
            String station,
            String until,
            String state,
            String used) {}

    /**
     * The form for a new one, as it was filled.
     *
     * @param error why none is made; empty otherwise
     */
    record NewMachineView(
            DeskFrame desk,
            List<Choice> units,
            String kind,
            String name,
            String unit,
            String station,
            String until,
            String networks,
            String perMinute,
            String error) {}

    /**
     * One of them.
     *
     * @param secret a key or a token, this once; empty otherwise
     * @param device whether the secret is a device's token
     */
    record MachineView(
            DeskFrame desk,
            MachineLine line,
            List<KeyLine> keys,
            boolean mayMake,
            boolean mayRevoke,
            boolean ended,
            boolean device,
            String secret) {}

    /**
     * A key.
     *
     * @param state works, revoked or over
     */
    record KeyLine(
            String id,
            String state,
            String networks,
            String perMinute,
            String madeAt,
            String madeBy,
            String until,
            String used) {}
}
