package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The money of stations, for who may see it. */
@Singleton
public class FundSection implements DeskSection {

    static final String PATH = "/desk/fund";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "money";
    }

    @Override
    public String chinese() {
        return "资金";
    }

    @Override
    public String english() {
        return "Money";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_MONEY;
    }

    @Override
    public int order() {
        return 400;
    }
}
