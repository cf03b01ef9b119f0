package org.nuanyi.build.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** Projects and changes that wait for somebody: one source for each role whose turn it may be. */
@ApplicationScoped
class BuildTasks {

    @Produces
    @Singleton
    TaskSource officer(WaitingTasks waiting) {
        return waiting.of(
                Permission.DECIDE_BUILDING,
                Role.UNIT_OFFICER,
                project("needs", "建站：听需求", "Stations to be: hear what is needed"),
                project("staffing", "建站：定人员", "Stations to be: find who looks after it"),
                project("equipping", "建站：配设施", "Stations to be: equip"),
                project("signing", "建站：标识与制度", "Stations to be: sign and rules"));
    }

    @Produces
    @Singleton
    TaskSource leader(WaitingTasks waiting) {
        return waiting.of(
                Permission.DECIDE_BUILDING,
                Role.UNIT_LEADER,
                project("siting", "建站：同意选址", "Stations to be: agree to the place"),
                change(ChangeMachine.REQUESTED, "驿站变更待审核", "Changes of stations to look at"));
    }

    @Produces
    @Singleton
    TaskSource office(WaitingTasks waiting) {
        return waiting.of(
                Permission.DECIDE_BUILDING,
                Role.DISTRICT_OFFICE,
                project("applied", "建站：待立项", "Stations to be: agree to begin"),
                project("acceptance", "建站：待验收", "Stations to be: accept"),
                change("deciding", "驿站变更待决定", "Changes of stations to decide"));
    }

    private static Turn project(String state, String chinese, String english) {
        return new Turn(
                BuildMachine.ID,
                state,
                chinese,
                english,
                BuildSection.PATH + "?view=list&state=" + state);
    }

    private static Turn change(String state, String chinese, String english) {
        return new Turn(ChangeMachine.ID, state, chinese, english, ChangeAddress.PATH);
    }
}
