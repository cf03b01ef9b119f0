package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.Nearness;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.walk.Walks;
import org.nuanyi.walk.Way;

/** What lies around the place of a station to be. Thread-safe. */
@Singleton
public final class Surroundings {

    /** Nearer stations are too many. */
    public static final int TOO_NEAR_METRES = 300;

    /** The radius of the national standard: fifteen minutes on foot. */
    public static final int AROUND_METRES = 1_000;

    private static final int FARTHEST_METRES = 5_000;
    private static final int MOST = 20;
    private static final Set<String> OVER = Set.of(BuildMachine.OPEN, "rejected", "withdrawn");

    private final Scopes scopes;
    private final Flows flows;
    private final Finder finder;
    private final Walks walks;

    Surroundings(Scopes scopes, Flows flows, Finder finder, Walks walks) {
        this.scopes = scopes;
        this.flows = flows;
        this.finder = finder;
        this.walks = walks;
    }

    /**
     * What lies around a point.
     *
     * @param at that point, in WGS-84
     * @param stations for outsiders: the next five, and all within {@link #AROUND_METRES} as far as
     *     they are not too many; the nearest first
     * @param projects within {@link #AROUND_METRES} that are neither open nor ended; the nearest
     *     first
     */
    public record Around(GeoPoint at, List<NearStation> stations, List<NearProject> projects) {

        public Around {
            stations = List.copyOf(stations);
            projects = List.copyOf(projects);
        }

        /** The nearest that is in service and nearer than {@link #TOO_NEAR_METRES}. */
        public Optional<NearStation> tooNear() {
            return stations.stream()
                    .filter(Nearness::isInService)
                    .filter(one -> one.found().distanceMetres() < TOO_NEAR_METRES)
                    .findFirst();
        }
    }

    /**
     * A station, how far it is in a straight line and on foot.
     *
     * @param at its entrance, in WGS-84
     */
    public record NearStation(FoundStation found, GeoPoint at, Way way) {}

    /**
     * Another project.
     *
     * @param at its place, in WGS-84
     * @param metres in a straight line
     */
    public record NearProject(Project project, GeoPoint at, double metres) {}

    /** What lies around the place of a project. */
    public Around around(Scope scope, ProjectCode code, Site site) {
        GeoPoint at = site.given().to(Datum.WGS84);
        return new Around(at, stations(at), projects(scope, code, at));
    }

    private List<NearStation> stations(GeoPoint at) {
        List<FoundStation> near = Nearness.chosen(finder.nearest(request(at)));
        List<GeoPoint> entrances =
                near.stream()
                        .map(found -> found.station().profile().place().location().entrance())
                        .toList();
        List<Way> ways = walks.ways(at, entrances);
        return IntStream.range(0, near.size())
                .mapToObj(i -> new NearStation(near.get(i), entrances.get(i), ways.get(i)))
                .toList();
    }

    private List<NearProject> projects(Scope scope, ProjectCode code, GeoPoint at) {
        return scopes.in(
                scope,
                handle -> {
                    List<NearProject> near =
                            Nearness.within(
                                    new ProjectStore(handle).listPlaced(), at, AROUND_METRES);
                    Map<String, Matter> matters =
                            flows
                                    .findAll(
                                            handle,
                                            BuildMachine.ID,
                                            near.stream()
                                                    .map(one -> one.project().code().value())
                                                    .toList())
                                    .stream()
                                    .collect(
                                            Collectors.toMap(Matter::subject, Function.identity()));
                    return near.stream()
                            .filter(one -> !one.project().code().equals(code))
                            .filter(one -> isUnderWay(matters, one.project()))
                            .toList();
                });
    }

    private static boolean isUnderWay(Map<String, Matter> matters, Project project) {
        return Optional.ofNullable(matters.get(project.code().value()))
                .filter(matter -> !OVER.contains(matter.state()))
                .isPresent();
    }

    private static NearestRequest request(GeoPoint at) {
        return new NearestRequest(
                at, MOST, FARTHEST_METRES, Wishes.NONE, Set.of(), Set.of(), Optional.empty());
    }
}
