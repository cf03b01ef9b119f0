package org.nuanyi.forms.web;

import jakarta.inject.Singleton;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** Forms, for who writes and publishes them. */
@Singleton
public class FormsSection implements DeskSection {

    @Override
    public String path() {
        return FormPaths.FORMS;
    }

    @Override
    public String icon() {
        return "forms";
    }

    @Override
    public String chinese() {
        return "表单";
    }

    @Override
    public String english() {
        return "Forms";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_FORMS;
    }

    @Override
    public int order() {
        return 640;
    }
}
