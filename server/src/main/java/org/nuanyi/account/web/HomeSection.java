package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The desk's first page. */
@Singleton
public class HomeSection implements DeskSection {

    @Override
    public String path() {
        return LocalPath.HOME;
    }

    @Override
    public String icon() {
        return "house";
    }

    @Override
    public String chinese() {
        return "首页";
    }

    @Override
    public String english() {
        return "Home";
    }

    @Override
    public Permission permission() {
        return Permission.SIGNED_IN;
    }

    @Override
    public int order() {
        return 0;
    }
}
