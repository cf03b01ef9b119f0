package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** Who may sign in: for the three administrators. */
@Singleton
public class PeopleSection implements DeskSection {

    static final String PATH = "/desk/people";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public String chinese() {
        return "人员";
    }

    @Override
    public String english() {
        return "People";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_PEOPLE;
    }

    @Override
    public int order() {
        return 900;
    }
}
