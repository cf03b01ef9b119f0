package org.nuanyi.account.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.account.GivenRole;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;

/** Keeps who holds which role, in the transaction of the handle. */
public final class RoleStore {

    private static final String LIST =
            """
            select id, role, held_for as unit, since, until, given_by, given_at, taken_by, taken_at
            from account.held_role
            where account = :account
            order by taken_at is not null, id
            """;

    private static final String HOLDERS =
            """
            select count(*)
            from account.held_role
            join account.account on account.id = held_role.account
            where role = :role and taken_at is null and coalesce(until, 'infinity') >= :today
            and disabled_at is null
            """;

    private static final String ABLE =
            """
            select distinct account
            from account.held_role
            where role = any(:roles) and held_for = any(:units) and taken_at is null
            and since <= :today and coalesce(until, 'infinity') >= :today
            """;

    private static final String GIVE =
            """
            insert into account.held_role (account, role, held_for, since, until, given_by, given_at)
            values (:account, :role, :unit, :since, :until, :by, :at)
            on conflict (account, role, held_for) where taken_at is null do nothing
            """;

    private static final String TAKE =
            """
            update account.held_role set taken_by = :by, taken_at = :at
            where id = :id and account = :account and taken_at is null
            returning id, role, held_for as unit, since, until, given_by, given_at, taken_by, taken_at
            """;

    /** As the table has it. */
    public record Row(
            long id,
            String role,
            String unit,
            LocalDate since,
            Optional<LocalDate> until,
            String givenBy,
            Instant givenAt,
            Optional<String> takenBy,
            Optional<Instant> takenAt) {

        GivenRole given() {
            return new GivenRole(
                    id,
                    new HeldRole(Role.find(role).orElseThrow(), unit, since, until),
                    givenBy,
                    givenAt,
                    takenBy,
                    takenAt);
        }
    }

    private final Handle handle;

    public RoleStore(Handle handle) {
        this.handle = handle;
    }

    /** All the account holds or ever held; what was taken comes last. */
    public List<GivenRole> list(UUID account) {
        return handle.createQuery(LIST)
                .bind("account", account)
                .mapTo(Row.class)
                .map(Row::given)
                .list();
    }

    /** What it holds on that day. */
    public List<HeldRole> listHeld(UUID account, LocalDate day) {
        return list(account).stream()
                .filter(given -> given.takenAt().isEmpty())
                .map(GivenRole::role)
                .filter(role -> role.isHeldOn(day))
                .toList();
    }

    /** Whether an account that may sign in holds the role now or will. */
    public boolean hasHolder(Role role, LocalDate today) {
        return handle.createQuery(HOLDERS)
                        .bind("role", role.id())
                        .bind("today", today)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The accounts that hold one of the roles for one of the units on that day. */
    public List<UUID> listHolders(List<String> roles, List<String> units, LocalDate day) {
        return handle.createQuery(ABLE)
                .bindArray("roles", String.class, roles)
                .bindArray("units", String.class, units)
                .bind("today", day)
                .mapTo(UUID.class)
                .list();
    }

    /** Whether it was given: not if the account holds the role for the unit already. */
    public boolean give(UUID account, HeldRole role, String by, Instant at) {
        return handle.createUpdate(GIVE)
                        .bind("account", account)
                        .bind("role", role.role().id())
                        .bind("unit", role.unit())
                        .bind("since", role.since())
                        .bind("until", role.until())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** The role that was taken; empty if the account does not hold it. */
    public Optional<HeldRole> take(UUID account, long id, String by, Instant at) {
        return handle.createQuery(TAKE)
                .bind("id", id)
                .bind("account", account)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.given().role());
    }
}
