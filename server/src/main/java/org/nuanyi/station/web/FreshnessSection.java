package org.nuanyi.station.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** How fresh the proofs of life are. */
@Singleton
public class FreshnessSection implements DeskSection {

    static final String PATH = "/desk/freshness";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "clock";
    }

    @Override
    public String chinese() {
        return "新鲜度";
    }

    @Override
    public String english() {
        return "Freshness";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_STATIONS;
    }

    @Override
    public int order() {
        return 300;
    }
}
