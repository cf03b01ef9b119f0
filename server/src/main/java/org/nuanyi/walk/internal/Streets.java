package org.nuanyi.walk.internal;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.GHUtility;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.InstructionList;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.walk.Route;
import org.nuanyi.walk.Step;
import org.nuanyi.walk.Turn;
import org.nuanyi.walk.Way;

/**
 * A town's streets as a graph to walk (GraphHopper, foot profile). Points are WGS-84. Thread-safe.
 */
public final class Streets {

    private static final String FOOT = "foot";

    /** What GraphHopper's foot model reads. */
    private static final String READ_BY_FOOT =
            "foot_access, foot_priority, foot_average_speed, foot_road_access, hike_rating,"
                    + " mtb_rating, country, road_class";

    /** Whoever stands farther from any street is not walking in this town. */
    private static final double FARTHEST_FROM_STREET_M = 300;

    private static final double METRES_PER_MINUTE = 75;

    /** About 10 km around in a dense town. */
    private static final int MOST_CROSSINGS = 200_000;

    private final GraphHopper graph;
    private final Weighting weighting;
    private final EdgeFilter walkable;

    private Streets(GraphHopper graph) {
        this.graph = graph;
        this.weighting = graph.createWeighting(graph.getProfile(FOOT), new PMap());
        // Without the subnetwork many a place snaps to a courtyard that no street leads to.
        this.walkable =
                new DefaultSnapFilter(
                        weighting,
                        graph.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(FOOT)));
    }

    /** Reads an OpenStreetMap file into a folder, or only the folder where it was read before. */
    static Streets read(Path osm, Path folder) {
        GraphHopper graph = new GraphHopper();
        graph.setOSMFile(osm.toString());
        graph.setGraphHopperLocation(folder.toString());
        graph.setEncodedValuesString(READ_BY_FOOT);
        graph.setProfiles(
                new Profile(FOOT).setCustomModel(GHUtility.loadCustomModelFromJar("foot.json")));
        graph.importOrLoad();
        return new Streets(graph);
    }

    void close() {
        graph.close();
    }

    /** The way to each place, by one tree of shortest ways; empty where no street leads there. */
    public List<Optional<Way>> ways(GeoPoint from, List<GeoPoint> places) {
        Snap start = snap(from);
        List<Snap> ends = places.stream().map(this::snap).toList();
        if (!isOnStreet(start)) {
            return ends.stream().map(_ -> Optional.<Way>empty()).toList();
        }
        QueryGraph town = QueryGraph.create(graph.getBaseGraph(), onStreet(start, ends));
        DijkstraOneToMany tree =
                new DijkstraOneToMany(
                        town, town.wrapWeighting(weighting), TraversalMode.NODE_BASED);
        tree.setMaxVisitedNodes(MOST_CROSSINGS);
        return ends.stream().map(end -> way(tree, start, end)).toList();
    }

    private static List<Snap> onStreet(Snap start, List<Snap> ends) {
        List<Snap> onStreet = new ArrayList<>(List.of(start));
        ends.stream().filter(Streets::isOnStreet).forEach(onStreet::add);
        return onStreet;
    }

    private static Optional<Way> way(DijkstraOneToMany tree, Snap start, Snap end) {
        if (!isOnStreet(end)) {
            return Optional.empty();
        }
        com.graphhopper.routing.Path path =
                tree.calcPath(start.getClosestNode(), end.getClosestNode());
        return path.isFound()
                ? Optional.of(way(path.getDistance(), path.getTime(), start, end))
                : Optional.empty();
    }

    /** From door to door: with the metres to the first street and from the last one. */
    private static Way way(double metres, long millis, Snap start, Snap end) {
        double beside = start.getQueryDistance() + end.getQueryDistance();
        long besideMillis = Math.round(beside / METRES_PER_MINUTE * 60_000);
        return Way.overStreets(metres + beside, Duration.ofMillis(millis + besideMillis));
    }

    private Snap snap(GeoPoint point) {
        return graph.getLocationIndex().findClosest(point.lat(), point.lon(), walkable);
    }

    private static boolean isOnStreet(Snap snap) {
        return snap.isValid() && snap.getQueryDistance() <= FARTHEST_FROM_STREET_M;
    }

    /** The way to one place with its line and turns; empty where no street leads there. */
    public Optional<Route> route(GeoPoint from, GeoPoint to) {
        Snap start = snap(from);
        Snap end = snap(to);
        if (!isOnStreet(start) || !isOnStreet(end)) {
            return Optional.empty();
        }
        GHRequest request = new GHRequest(from.lat(), from.lon(), to.lat(), to.lon());
        request.setProfile(FOOT);
        request.getHints().putObject("max_visited_nodes", MOST_CROSSINGS);
        GHResponse response = graph.route(request);
        if (response.hasErrors()) {
            return Optional.empty();
        }
        ResponsePath path = response.getBest();
        return Optional.of(
                new Route(
                        way(path.getDistance(), path.getTime(), start, end),
                        line(from, path.getPoints(), to),
                        steps(path.getInstructions())));
    }

    private static List<GeoPoint> line(GeoPoint from, PointList points, GeoPoint to) {
        List<GeoPoint> line = new ArrayList<>(points.size() + 2);
        line.add(from);
        points.forEach(point -> line.add(GeoPoint.wgs84(point.lon, point.lat)));
        line.add(to);
        return line;
    }

    private static List<Step> steps(InstructionList instructions) {
        List<Step> steps = new ArrayList<>(instructions.size());
        for (Instruction instruction : instructions) {
            Turn turn = steps.isEmpty() ? Turn.SET_OFF : turn(instruction.getSign());
            steps.add(new Step(turn, instruction.getName(), instruction.getDistance()));
        }
        return steps;
    }

    private static Turn turn(int sign) {
        return switch (sign) {
            case Instruction.TURN_SLIGHT_LEFT, Instruction.KEEP_LEFT -> Turn.SLIGHTLY_LEFT;
            case Instruction.TURN_LEFT -> Turn.LEFT;
            case Instruction.TURN_SHARP_LEFT -> Turn.SHARP_LEFT;
            case Instruction.TURN_SLIGHT_RIGHT, Instruction.KEEP_RIGHT -> Turn.SLIGHTLY_RIGHT;
            case Instruction.TURN_RIGHT -> Turn.RIGHT;
            case Instruction.TURN_SHARP_RIGHT -> Turn.SHARP_RIGHT;
            case Instruction.U_TURN_LEFT, Instruction.U_TURN_RIGHT, Instruction.U_TURN_UNKNOWN ->
                    Turn.BACK;
            case Instruction.FINISH -> Turn.ARRIVE;
            default -> Turn.STRAIGHT_ON;
        };
    }
}
