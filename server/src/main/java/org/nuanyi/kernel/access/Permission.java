package org.nuanyi.kernel.access;

import static org.nuanyi.kernel.access.Role.AUDIT_ADMINISTRATOR;
import static org.nuanyi.kernel.access.Role.DEVICE;
import static org.nuanyi.kernel.access.Role.DISTRICT_LEADERSHIP;
import static org.nuanyi.kernel.access.Role.DISTRICT_OFFICE;
import static org.nuanyi.kernel.access.Role.FINANCE;
import static org.nuanyi.kernel.access.Role.INSPECTOR;
import static org.nuanyi.kernel.access.Role.PARTNER;
import static org.nuanyi.kernel.access.Role.SECURITY_ADMINISTRATOR;
import static org.nuanyi.kernel.access.Role.SYSTEM_ADMINISTRATOR;
import static org.nuanyi.kernel.access.Role.UNIT_LEADER;
import static org.nuanyi.kernel.access.Role.UNIT_OFFICER;

import java.util.Set;

/** What a resource may ask for, and which roles have it: the whole table, nowhere else. */
public enum Permission {
    /**
     * One's own account, and the first page of the desk: whoever is signed in, whatever the role.
     */
    SIGNED_IN(Role.values()),
    /** The list of people, their roles and their sessions. */
    SEE_PEOPLE(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR),
    /** Make, disable and enable accounts, and hand out links to them. */
    MAKE_ACCOUNTS(SYSTEM_ADMINISTRATOR),
    /** Give and take roles. */
    GIVE_ROLES(SECURITY_ADMINISTRATOR),
    /** Search, read and export the audit trail. */
    SEE_AUDIT(AUDIT_ADMINISTRATOR),
    /** Sign somebody else out. */
    END_SESSIONS(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR),
    /** The register of stations, with those that outsiders are not shown. */
    SEE_STATIONS(
            UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, FINANCE, INSPECTOR),
    /** Change what the register says, close stations and open them again. */
    EDIT_STATIONS(UNIT_OFFICER, DISTRICT_OFFICE),
    /** The phones of keepers, and what keepers say is lacking. */
    LOOK_AFTER_KEEPERS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE),
    /** What people report of the stations of one's units. */
    SEE_REPORTS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, INSPECTOR),
    /** Answer reports, give them to somebody, close and verify them. */
    HANDLE_REPORTS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE),
    /** Be told of the reports whose units missed a deadline. */
    OVERSEE_REPORTS(DISTRICT_OFFICE, DISTRICT_LEADERSHIP),
    /** The stations to be built for one's units, and how far they are. */
    SEE_BUILDING(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP),
    /** Apply for stations, and say what is known of a project. */
    EDIT_BUILDING(UNIT_OFFICER, DISTRICT_OFFICE),
    /** Bring a project on, back or to its end: which step is whose, the machine says. */
    DECIDE_BUILDING(UNIT_LEADER, UNIT_OFFICER, DISTRICT_OFFICE),
    /** Forms as they were filled in. */
    SEE_FORMS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, FINANCE, INSPECTOR),
    /** Fill in forms and hand them in. */
    FILL_FORMS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, INSPECTOR),
    /** Write forms, publish and withdraw them. */
    EDIT_FORMS(DISTRICT_OFFICE),
    /** Be told of what stood longer than its limit, where the limit names one's role. */
    OVERSEE_MATTERS(UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP),
    /** Policies, budgets, grants and payments of one's units. */
    SEE_MONEY(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, FINANCE),
    /** Enter policies and the papers of budgets. */
    SET_BUDGETS(DISTRICT_OFFICE, FINANCE),
    /** Put grants into batches, refuse them, say where money is sent. */
    PREPARE_PAYMENTS(DISTRICT_OFFICE),
    /** Approve batches, or return them. */
    APPROVE_PAYMENTS(DISTRICT_LEADERSHIP),
    /** Pay what was approved, and undo what was paid. */
    PAY(FINANCE),
    /** Purchases of one's units, what comes to their stations and what these have. */
    SEE_PURCHASES(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, FINANCE),
    /** Ask for equipment, receive it, look for what is there. */
    REQUEST_PURCHASES(UNIT_OFFICER, DISTRICT_OFFICE),
    /** Enter suppliers, their quotes and their invoices. */
    BUY(DISTRICT_OFFICE),
    /** Agree to a purchase, or send it back. */
    AGREE_PURCHASES(DISTRICT_LEADERSHIP),
    /** Bring a purchase on, back or to its end: which step is whose, the machine says. */
    DECIDE_PURCHASES(UNIT_OFFICER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP, FINANCE),
    /** Write plans of maintenance, and enter what was spent. */
    KEEP_UP(UNIT_OFFICER),
    /** Agree to plans of maintenance and to what was spent. */
    AGREE_UPKEEP(DISTRICT_OFFICE),
    /** Bring plans and spendings on or back: which step is whose, the machine says. */
    DECIDE_UPKEEP(UNIT_OFFICER, DISTRICT_OFFICE, FINANCE),
    /** The stores of one's units, what they hold, what is on its way and what was used. */
    SEE_SUPPLIES(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP),
    /** Say what came into a store, left it or was counted; send supplies and accept them. */
    KEEP_STORES(UNIT_OFFICER, DISTRICT_OFFICE),
    /** Bring a proposal of supplies on or back: which step is whose, the machine says. */
    DECIDE_SUPPLIES(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE),
    /** Take supplies into the catalogue, change and retire them. */
    EDIT_CATALOGUE(DISTRICT_OFFICE),
    /** The smart cabinets of one's units, how they are and what left them; never who took it. */
    SEE_CABINETS(UNIT_OFFICER, UNIT_LEADER, DISTRICT_OFFICE, DISTRICT_LEADERSHIP),
    /** Set cabinets up and retire them, say what their lanes are for, look after alarms. */
    KEEP_CABINETS(UNIT_OFFICER, DISTRICT_OFFICE),
    /** Say how much one member may take at all cabinets. */
    SET_LIMITS(DISTRICT_OFFICE),
    /** By the API: stations whole, also those outsiders are not shown, without what is personal. */
    TAKE_STATIONS(PARTNER),
    /** By the API: what a device asks for and says. */
    SPEAK_AS_DEVICE(DEVICE);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Those that have it. */
    public Set<Role> roles() {
        return roles;
    }
}
