package org.nuanyi.keeper;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.keeper.DeviceResult.Made;
import org.nuanyi.keeper.DeviceResult.Reason;
import org.nuanyi.keeper.DeviceResult.Refused;
import org.nuanyi.keeper.internal.DeviceStore;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/**
 * The phones of keepers. An officer makes a link, hands it over, and the phone that opens it is the
 * keeper's from then on. Thread-safe.
 */
@Singleton
public final class Devices {

    /** How long a phone that is not used stays a keeper's. */
    public static final Duration LASTS = Duration.ofDays(180);

    private static final Duration LINK_LASTS = Duration.ofDays(1);
    private static final int LONGEST_PERSON = 60;
    private static final int MOST_STATIONS = 20;
    private static final int LONGEST_BROWSER = 300;

    /** The cookie need not be looked at more closely than this. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private static final Scope LOOKER = Scope.reader("keeper");

    private final Scopes scopes;
    private final Audit audit;
    private final Stations stations;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    public Devices(Scopes scopes, Stations stations, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.stations = stations;
        this.clock = clock;
    }

    /** Makes a link by which a phone becomes a keeper's; it works once, for a day. */
    public DeviceResult make(Scope scope, String person, Collection<StationCode> codes) {
        String name = person.strip();
        if (name.isEmpty() || name.length() > LONGEST_PERSON) {
            return new Refused(Reason.PERSON);
        }
        Set<StationCode> wanted = Set.copyOf(codes);
        List<Station> found = stations.list(scope, wanted);
        if (found.isEmpty() || found.size() != wanted.size() || found.size() > MOST_STATIONS) {
            return new Refused(Reason.STATIONS);
        }
        Set<String> units = found.stream().map(s -> s.profile().unit()).collect(Collectors.toSet());
        return units.size() == 1
                ? add(scope, device(name, units.iterator().next(), found))
                : new Refused(Reason.UNITS);
    }

    private Device device(String person, String unit, List<Station> posts) {
        Instant now = clock.instant();
        return new Device(
                UUID.randomUUID(),
                unit,
                person,
                posts.stream().map(Station::code).toList(),
                now,
                now.plus(LINK_LASTS),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Made add(Scope scope, Device device) {
        String link = tokens.draw();
        Act act = act("invite", device.id());
        audit.in(
                scope,
                act,
                handle -> {
                    new DeviceStore(handle).add(device, link, scope.actor().id());
                    Audit.done(handle, scope, device.unit(), act.giving(words(device)));
                    return true;
                });
        return new Made(device, "k/bind?token=" + link);
    }

    private static Map<String, String> words(Device device) {
        return Map.of(
                "stations",
                new TreeSet<>(device.stations().stream().map(StationCode::value).toList())
                        .toString());
    }

    /** The phones of these stations, the newest first; those revoked or lapsed are left out. */
    public List<Device> list(Scope scope, Collection<StationCode> codes) {
        return scopes.in(scope, handle -> new DeviceStore(handle).list(codes, clock.instant()));
    }

    /**
     * From now on the phone is nobody's.
     *
     * @throws NotFound if there is no such phone
     */
    public void revoke(Scope scope, UUID id) {
        Act act = act("revoke", id);
        audit.in(
                scope,
                act,
                handle -> {
                    DeviceStore store = new DeviceStore(handle);
                    Device device =
                            store.find(id)
                                    .orElseThrow(() -> new NotFound("no phone of a keeper " + id));
                    if (store.revoke(id, scope.actor().id(), clock.instant())) {
                        Audit.done(handle, scope, device.unit(), act);
                    }
                    return true;
                });
    }

    /** The phone a link is for, while the link works; looking uses nothing up. */
    public Optional<Device> findByLink(String link) {
        return scopes.in(
                LOOKER, handle -> new DeviceStore(handle).findByLink(link, clock.instant()));
    }

    /**
     * Uses the link: the phone that sent this is the keeper's.
     *
     * @param network address the phone came from
     * @return the token for its cookie; empty where the link does not work
     */
    public Optional<String> bind(String link, String browser, String network, String request) {
        return findByLink(link).flatMap(device -> bind(device, link, browser, network, request));
    }

    private Optional<String> bind(
            Device device, String link, String browser, String network, String request) {
        Scope scope = scope(device, network, request);
        String token = tokens.draw();
        String shortened = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
        return scopes.in(
                scope,
                handle -> {
                    Instant now = clock.instant();
                    if (!new DeviceStore(handle).bind(link, token, shortened, now)) {
                        return Optional.empty();
                    }
                    Audit.done(handle, scope, device.unit(), act("bind", device.id()));
                    return Optional.of(token);
                });
    }

    /** Whose phone holds the token; empty where it holds no longer. */
    public Optional<Device> find(String token) {
        Instant now = clock.instant();
        Optional<Device> device =
                scopes.in(
                        LOOKER,
                        handle -> new DeviceStore(handle).findByToken(token, now.minus(LASTS)));
        device.filter(known -> isUnseen(known, now)).ifPresent(known -> see(known, now));
        return device;
    }

    private static boolean isUnseen(Device device, Instant now) {
        return device.seenAt().filter(at -> at.plus(SEEN_EVERY).isAfter(now)).isEmpty();
    }

    private void see(Device device, Instant now) {
        Scope scope = Scope.system("keeper", Reach.of(device.unit()));
        scopes.use(scope, handle -> new DeviceStore(handle).see(device.id(), now));
    }

    /** As what a phone acts: as keeper, on the rows of its unit. */
    public static Scope scope(Device device, String network, String request) {
        Actor actor =
                new Actor(
                        Device.ACTOR + device.id(),
                        Role.KEEPER.id(),
                        Optional.of(network),
                        Optional.of(request));
        return new Scope(actor, Reach.of(device.unit()), Reach.of(device.unit()));
    }

    private static Act act(String verb, UUID device) {
        return Act.of("keeper." + verb, "keeper", device.toString());
    }
}
