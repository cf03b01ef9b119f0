package org.nuanyi.equipment.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** What happens to the equipment of stations. */
@Singleton
public class EquipmentSection implements DeskSection {

    static final String PATH = "/desk/equipment";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "toolbox";
    }

    @Override
    public String chinese() {
        return "设备";
    }

    @Override
    public String english() {
        return "Equipment";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_PURCHASES;
    }

    @Override
    public int order() {
        return 412;
    }
}
