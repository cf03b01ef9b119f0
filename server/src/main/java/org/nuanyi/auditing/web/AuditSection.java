package org.nuanyi.auditing.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskSection;

/** The audit trail: for the audit administrator. */
@Singleton
public class AuditSection implements DeskSection {

    static final String PATH = "/desk/audit";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String icon() {
        return "trail";
    }

    @Override
    public String chinese() {
        return "审计日志";
    }

    @Override
    public String english() {
        return "Audit trail";
    }

    @Override
    public Permission permission() {
        return Permission.SEE_AUDIT;
    }

    @Override
    public int order() {
        return 910;
    }
}
