package org.nuanyi.purchase.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** What is bought for stations, and what they have. */
@Singleton
public class PurchaseSection implements DeskSection {

    static final String PATH = "/desk/purchase";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "purchase";
    }

    @Override
    public String chinese() {
        return "统一采购";
    }

    @Override
    public String english() {
        return "Purchases";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_PURCHASES;
    }

    @Override
    public int order() {
        return 410;
    }
}
