package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.MemberStore;
import org.nuanyi.cabinet.internal.OpeningStore;
import org.nuanyi.core.cabinet.Quota.Left;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** What a member is shown of their own. Thread-safe. */
@Singleton
public final class MemberOpenings {

    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final Clock clock;

    public MemberOpenings(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One of the member's openings; empty where it is somebody else's, or forgotten. */
    public Optional<OpeningCard> find(String member, UUID opening) {
        return scopes.in(
                LOOKER,
                handle ->
                        new MemberStore(handle).owns(member, opening)
                                ? new OpeningStore(handle).find(opening)
                                : Optional.empty());
    }

    /** What is not back yet, by items. */
    public List<Borrowed> borrowed(String member) {
        return scopes.in(LOOKER, handle -> new MemberStore(handle).borrowed(member));
    }

    /** How many more of each of these items are allowed now. */
    public Map<String, Left> left(String member, Collection<String> items) {
        return scopes.in(LOOKER, handle -> left(handle, member, items));
    }

    /**
     * The same of each item that has a limit of its own; an empty name stands for all items
     * together.
     */
    public Map<String, Left> left(String member) {
        return scopes.in(LOOKER, handle -> left(handle, member, new MemberStore(handle).limited()));
    }

    private Map<String, Left> left(Handle handle, String member, Collection<String> items) {
        CabinetStore cabinets = new CabinetStore(handle);
        OpeningStore openings = new OpeningStore(handle);
        LocalDate today = LocalDate.now(clock);
        Map<String, Left> left = new LinkedHashMap<>();
        for (String item : items) {
            left.put(item, cabinets.quota(item).left(openings.used(member, item, today)));
        }
        return left;
    }
}
