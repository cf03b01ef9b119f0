package org.nuanyi.account.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.nuanyi.account.Roles;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.lifecycle.Colleague;
import org.nuanyi.kernel.lifecycle.Colleagues;

/** Colleagues are those with accounts. Thread-safe. */
@Singleton
public final class AccountColleagues implements Colleagues {

    private final Roles roles;

    public AccountColleagues(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<Colleague> list(Set<Role> wanted, String unit) {
        return wanted.stream()
                .sorted()
                .flatMap(
                        role ->
                                roles.listHolders(List.of(role), unit).stream()
                                        .map(
                                                account ->
                                                        new Colleague(
                                                                account.id().toString(),
                                                                account.name(),
                                                                role)))
                .toList();
    }
}
