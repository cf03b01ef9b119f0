package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.account.SomePeople.DONGSI;
import static org.nuanyi.account.SomePeople.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.account.RoleResult.Done;
import org.nuanyi.account.RoleResult.Reason;
import org.nuanyi.account.RoleResult.Refused;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

class RolesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;
    private Account person;

    @BeforeEach
    void one() {
        people = new SomePeople(database, clock);
        person = people.person();
    }

    @DisplayName("系统、安全、审计三个管理员是三个人")
    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR",
        "SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR, SYSTEM_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR",
        "AUDIT_ADMINISTRATOR, SYSTEM_ADMINISTRATOR",
        "AUDIT_ADMINISTRATOR, SECURITY_ADMINISTRATOR"
    })
    void no_account_is_two_of_the_three_administrators_not_even_one_after_the_other(
            Role first, Role second) {
        Account administrator = people.holding(first);
        assertThat(people.give(administrator, second))
                .isEqualTo(new Refused(Reason.ADMINISTRATORS_APART));

        long given = people.roles.list(administrator.id()).getFirst().id();
        people.roles.take(administrator, given, scope(people.giver()));
        assertThat(people.give(people.accounts.account(administrator.id()), second))
                .isEqualTo(new Refused(Reason.ADMINISTRATORS_APART));
        assertThat(people.give(people.accounts.account(administrator.id()), first))
                .as("the same again")
                .isEqualTo(new Done());
    }

    @Test
    void the_rule_holds_also_where_the_account_that_is_asked_is_an_old_copy() {
        assertThat(people.give(person, Role.SYSTEM_ADMINISTRATOR)).isEqualTo(new Done());
        assertThat(people.give(person, Role.AUDIT_ADMINISTRATOR))
                .isEqualTo(new Refused(Reason.ADMINISTRATORS_APART));
    }

    @Test
    void the_database_itself_keeps_the_three_apart() {
        people.give(person, Role.SYSTEM_ADMINISTRATOR);

        assertThatThrownBy(() -> insert("audit-administrator"))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("one_administrator");
        assertThatThrownBy(
                        () ->
                                database.jdbi()
                                        .useHandle(
                                                handle ->
                                                        handle.execute(
                                                                "update account.account set"
                                                                    + " administrator ="
                                                                    + " 'audit-administrator' where"
                                                                    + " id = ?",
                                                                person.id())))
                .hasMessageContaining("one_administrator");
    }

    private void insert(String role) {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into account.held_role (account, role, held_for, since, given_by, given_at)
                                        values (?, ?, '110000', '2026-01-01', 'test', now())
                                        """,
                                        person.id(),
                                        role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_of_people_may_be_given_and_none_of_machines(Role role) {
        RoleResult expected = role.isForPeople() ? new Done() : new Refused(Reason.NOT_FOR_PEOPLE);
        assertThat(people.give(person, role)).isEqualTo(expected);
    }

    @Test
    void nobody_gives_or_takes_a_role_of_his_own() {
        Account administrator = people.holding(Role.SECURITY_ADMINISTRATOR);
        long given = people.roles.list(administrator.id()).getFirst().id();

        assertThat(people.roles.give(administrator, keeper(DONGSI), scope(administrator)))
                .isEqualTo(new Refused(Reason.OWN));
        assertThat(people.roles.take(administrator, given, scope(administrator)))
                .isEqualTo(new Refused(Reason.OWN));
        Account system = people.holding(Role.SYSTEM_ADMINISTRATOR);
        assertThat(people.roles.invite(system, Role.AUDIT_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Refused(Reason.OWN));
    }

    @Test
    void a_role_is_for_a_unit_there_is_and_days_to_come() {
        assertThat(give(keeper("999999"))).isEqualTo(new Refused(Reason.UNIT));
        assertThat(give(until(TODAY.minusDays(1)))).isEqualTo(new Refused(Reason.DAYS));
        assertThat(give(new HeldRole(Role.KEEPER, DONGSI, TODAY.plusDays(2), Optional.of(TODAY))))
                .isEqualTo(new Refused(Reason.DAYS));
        assertThat(give(until(TODAY))).isEqualTo(new Done());
        assertThat(give(keeper(DONGSI))).isEqualTo(new Refused(Reason.HELD));
    }

    @Test
    void one_person_holds_several_roles_for_several_units() {
        people.give(person, Role.KEEPER);
        people.give(person, Role.INSPECTOR);
        assertThat(give(keeper("110101007"))).isEqualTo(new Done());

        assertThat(people.roles.list(person.id())).hasSize(3);
    }

    @Test
    void a_role_counts_from_its_first_to_its_last_day() {
        give(new HeldRole(Role.KEEPER, DONGSI, TODAY.plusDays(1), Optional.of(TODAY.plusDays(1))));

        assertThat(held()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(held()).containsExactly(Role.KEEPER);
        clock.advance(Duration.ofDays(1));
        assertThat(held()).isEmpty();
    }

    @Test
    void what_was_taken_stays_written_down() {
        give(keeper(DONGSI));
        long given = people.roles.list(person.id()).getFirst().id();

        assertThat(people.roles.take(person, given, scope(people.giver()))).isEqualTo(new Done());

        assertThat(held()).isEmpty();
        assertThat(people.roles.list(person.id()))
                .singleElement()
                .satisfies(role -> assertThat(role.takenBy()).contains(people.giver().login()));
        assertThat(people.roles.take(person, given, scope(people.giver())))
                .isEqualTo(new Refused(Reason.NOT_HELD));
    }

    @Test
    void the_system_administrator_invites_the_first_security_and_audit_administrator_only() {
        Account system = people.holding(Role.SYSTEM_ADMINISTRATOR);
        Account security = people.invited();
        assertThat(people.roles.listMissing())
                .containsExactly(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

        assertThat(people.roles.invite(security, Role.SECURITY_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Done());

        assertThat(people.roles.listMissing()).containsExactly(Role.AUDIT_ADMINISTRATOR);
        Account second = people.invited();
        assertThat(people.roles.invite(second, Role.SECURITY_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Refused(Reason.NOT_FIRST));
        assertThat(people.roles.invite(second, Role.SYSTEM_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Refused(Reason.NOT_FIRST));
        assertThat(people.roles.invite(security, Role.AUDIT_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Refused(Reason.ADMINISTRATORS_APART));
        assertThat(people.roles.invite(second, Role.AUDIT_ADMINISTRATOR, scope(system)))
                .isEqualTo(new Done());
        assertThat(people.roles.listMissing()).isEmpty();
    }

    private Iterable<Role> held() {
        return people.sessions.find(people.token(person)).orElseThrow().roles().stream()
                .map(HeldRole::role)
                .toList();
    }

    private RoleResult give(HeldRole role) {
        return people.roles.give(person, role, scope(people.giver()));
    }

    private static HeldRole keeper(String unit) {
        return new HeldRole(Role.KEEPER, unit, TODAY, Optional.empty());
    }

    private static HeldRole until(LocalDate last) {
        return new HeldRole(Role.KEEPER, DONGSI, TODAY.minusDays(5), Optional.of(last));
    }
}
