package org.nuanyi.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

class CallerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_role_is_held_from_its_first_to_its_last_day() {
        HeldRole role = new HeldRole(Role.KEEPER, "110101006", DAY, Optional.of(DAY.plusDays(1)));

        assertThat(role.isHeldOn(DAY.minusDays(1))).isFalse();
        assertThat(role.isHeldOn(DAY)).isTrue();
        assertThat(role.isHeldOn(DAY.plusDays(1))).isTrue();
        assertThat(role.isHeldOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void a_permission_reaches_the_units_of_the_roles_that_have_it_and_no_others() {
        Caller caller =
                caller(held(Role.SYSTEM_ADMINISTRATOR, "110101"), held(Role.KEEPER, "110101006"));

        assertThat(caller.units(Permission.SEE_PEOPLE)).containsExactly("110101");
        assertThat(caller.units(Permission.GIVE_ROLES)).isEmpty();
        assertThat(caller.may(Permission.GIVE_ROLES)).isFalse();
    }

    @Test
    void the_scope_of_a_caller_is_what_the_two_permissions_reach() {
        Caller caller =
                caller(held(Role.KEEPER, "110101006"), held(Role.AUDIT_ADMINISTRATOR, "110101"));

        Scope scope =
                caller.scope(Permission.SEE_PEOPLE, Permission.MAKE_ACCOUNTS, "192.0.2.1", "r-1");

        assertThat(scope.reads()).isEqualTo(Reach.of("110101"));
        assertThat(scope.writes()).isEqualTo(Reach.nothing());
        assertThat(scope.actor().id()).isEqualTo(caller.account().toString());
        assertThat(scope.actor().role()).isEqualTo("audit-administrator");
        assertThat(scope.actor().request()).contains("r-1");
    }

    @Test
    void who_holds_several_roles_acts_as_the_one_that_may_change() {
        Caller caller =
                caller(held(Role.DISTRICT_LEADERSHIP, "110101"), held(Role.UNIT_OFFICER, "110101"));

        Scope scope =
                caller.scope(Permission.SEE_STATIONS, Permission.EDIT_STATIONS, "192.0.2.1", "r-1");

        assertThat(scope.actor().role()).isEqualTo("unit-officer");
    }

    @Test
    void who_holds_no_role_reaches_nothing() {
        Scope scope =
                caller().scope(Permission.SIGNED_IN, Permission.SIGNED_IN, "192.0.2.1", "r-1");

        assertThat(scope.reads()).isEqualTo(Reach.nothing());
    }

    private static Caller caller(HeldRole... roles) {
        return new Caller(UUID.randomUUID(), "李明", List.of(roles));
    }

    private static HeldRole held(Role role, String unit) {
        return new HeldRole(role, unit, DAY, Optional.empty());
    }
}
