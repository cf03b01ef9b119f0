package org.nuanyi.keeper.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** Keepers and their phones: for the officers of a unit. */
@Singleton
public class KeepersSection implements DeskSection {

    static final String PATH = "/desk/keepers";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "phone";
    }

    @Override
    public String chinese() {
        return "站点管理员";
    }

    @Override
    public String english() {
        return "Keepers";
    }

    @Override
    public Permission permission() {
        return Permission.LOOK_AFTER_KEEPERS;
    }

    @Override
    public int order() {
        return 300;
    }
}
