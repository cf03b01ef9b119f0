package org.nuanyi.upkeep.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where plans of maintenance have their pages. */
@Singleton
final class PlanAddress implements MatterAddress {

    @Override
    public String machine() {
        return "upkeep-plan";
    }

    @Override
    public String path(String subject) {
        return UpkeepDesk.PATH + "/plans/" + subject;
    }
}
