package org.nuanyi.station.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The register of stations. */
@Singleton
public class StationsSection implements DeskSection {

    static final String PATH = "/desk/stations";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "address";
    }

    @Override
    public String chinese() {
        return "驿站";
    }

    @Override
    public String english() {
        return "Stations";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_STATIONS;
    }

    @Override
    public int order() {
        return 100;
    }
}
