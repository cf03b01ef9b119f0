package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The stations to be. */
@Singleton
public class BuildSection implements DeskSection {

    static final String PATH = "/desk/build";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "building";
    }

    @Override
    public String chinese() {
        return "建站";
    }

    @Override
    public String english() {
        return "Building";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_BUILDING;
    }

    @Override
    public int order() {
        return 150;
    }
}
