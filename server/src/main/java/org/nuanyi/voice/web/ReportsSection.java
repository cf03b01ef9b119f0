package org.nuanyi.voice.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** What people report, for who looks after it. */
@Singleton
public class ReportsSection implements DeskSection {

    static final String PATH = "/desk/reports";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "words";
    }

    @Override
    public String chinese() {
        return "反映";
    }

    @Override
    public String english() {
        return "Reports";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_REPORTS;
    }

    @Override
    public int order() {
        return 200;
    }
}
