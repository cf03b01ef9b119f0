package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The smart cabinets (智能柜). */
@Singleton
public class CabinetSection implements DeskSection {

    static final String PATH = "/desk/cabinets";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "fridge";
    }

    @Override
    public String chinese() {
        return "智能柜";
    }

    @Override
    public String english() {
        return "Cabinets";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_CABINETS;
    }

    @Override
    public int order() {
        return 414;
    }
}
