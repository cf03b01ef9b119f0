package org.nuanyi.station.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** Stations that may have been registered twice. */
@Singleton
public class DuplicatesSection implements DeskSection {

    static final String PATH = "/desk/duplicates";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "copy";
    }

    @Override
    public String chinese() {
        return "疑似重复";
    }

    @Override
    public String english() {
        return "Duplicates";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_STATIONS;
    }

    @Override
    public int order() {
        return 310;
    }
}
