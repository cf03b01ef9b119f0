package org.nuanyi.kernel.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * As what somebody acts, always for a unit and all below it. What each may is in {@link
 * Permission}.
 */
public enum Role {
    KEEPER("keeper", "站点管理员", "Keeper"),
    UNIT_OFFICER("unit-officer", "单位干事", "Unit officer"),
    UNIT_LEADER("unit-leader", "单位负责人", "Unit leader"),
    DISTRICT_OFFICE("district-office", "区总工会办公室", "District office"),
    DISTRICT_LEADERSHIP("district-leadership", "区总工会领导", "District leadership"),
    FINANCE("finance", "财务", "Finance"),
    INSPECTOR("inspector", "抽查员", "Inspector"),
    SYSTEM_ADMINISTRATOR("system-administrator", "系统管理员", "System administrator"),
    SECURITY_ADMINISTRATOR("security-administrator", "安全管理员", "Security administrator"),
    AUDIT_ADMINISTRATOR("audit-administrator", "审计管理员", "Audit administrator"),
    PARTNER("partner", "协同系统", "Partner system"),
    DEVICE("device", "设备", "Device");

    private final String id;
    private final String chinese;
    private final String english;

    Role(String id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    /** Stable, for the database and the audit trail. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** One of the three whom the law keeps apart: no account is ever two of them. */
    public boolean isAdministrator() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
            default -> false;
        };
    }

    /** Whether a password alone is not enough. */
    public boolean needsSecondFactor() {
        return isAdministrator() || this == FINANCE;
    }

    /** Whether people hold it, and not machines. */
    public boolean isForPeople() {
        return this != PARTNER && this != DEVICE;
    }

    /** The role of that id. */
    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
