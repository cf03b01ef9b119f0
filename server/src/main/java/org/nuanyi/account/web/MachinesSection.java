package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** Partner systems and devices: for the three administrators. */
@Singleton
public class MachinesSection implements DeskSection {

    static final String PATH = "/desk/machines";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String chinese() {
        return "系统和设备";
    }

    @Override
    public String english() {
        return "Systems and devices";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_PEOPLE;
    }

    @Override
    public int order() {
        return 910;
    }
}
