package org.nuanyi.build.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyi.build.Project;
import org.nuanyi.build.Surroundings;
import org.nuanyi.build.Surroundings.NearProject;
import org.nuanyi.build.Surroundings.NearStation;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.finder.FoundStation;

/** What counts as near a place. Pure. */
public final class Nearness {

    /** However far they are, so many are named. */
    private static final int ALWAYS = 5;

    private Nearness() {}

    /** Of the nearest stations those to be named: the next five, and all around. */
    public static List<FoundStation> chosen(List<FoundStation> nearest) {
        return IntStream.range(0, nearest.size())
                .filter(
                        i ->
                                i < ALWAYS
                                        || nearest.get(i).distanceMetres()
                                                <= Surroundings.AROUND_METRES)
                .mapToObj(nearest::get)
                .toList();
    }

    /** Whether it is one that people are sent to: not suspended. */
    public static boolean isInService(NearStation one) {
        return one.found().station().standing().lifecycle() == Lifecycle.OPEN;
    }

    /** The projects within so many metres of a point in WGS-84, the nearest first. */
    public static List<NearProject> within(List<Project> placed, GeoPoint at, double metres) {
        return placed.stream()
                .map(project -> near(project, at))
                .filter(one -> one.metres() <= metres)
                .sorted(Comparator.comparingDouble(NearProject::metres))
                .toList();
    }

    private static NearProject near(Project project, GeoPoint at) {
        GeoPoint there = project.site().orElseThrow().given().to(Datum.WGS84);
        return new NearProject(
                project,
                there,
                Sphere.distanceMetres(at.lon(), at.lat(), there.lon(), there.lat()));
    }
}
