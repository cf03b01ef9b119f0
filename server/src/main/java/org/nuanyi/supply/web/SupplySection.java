package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** What is handed out to stations, where it lies and how much of it is used. */
@Singleton
public class SupplySection implements DeskSection {

    static final String PATH = "/desk/supply";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "supplies";
    }

    @Override
    public String chinese() {
        return "物资";
    }

    @Override
    public String english() {
        return "Supplies";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_SUPPLIES;
    }

    @Override
    public int order() {
        return 420;
    }
}
