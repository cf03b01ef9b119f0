package org.nuanyi.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nuanyi.core.geo.GeoPoint;

/**
 * A town as an OpenStreetMap file: a street northwards from a corner, cut by a canal between 250 m
 * and 300 m, with a bridge 427 m further east; and a courtyard that no street leads to.
 */
public final class Town {

    private static final double DEGREES_PER_100_M = 100 / 111_195.0;
    private static final double BRIDGE_EAST = 0.005;

    private final double lon;
    private final double lat;

    private Town(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
    }

    /** With its corner there. */
    public static Town at(double lon, double lat) {
        return new Town(lon, lat);
    }

    /** So many metres up the street. */
    public GeoPoint north(double metres) {
        return GeoPoint.wgs84(lon, lat + metres / 100 * DEGREES_PER_100_M);
    }

    /** In the courtyard. */
    public GeoPoint courtyard() {
        return GeoPoint.wgs84(lon - 0.001, north(120).lat());
    }

    /** Writes the file. */
    public Path write(Path file) {
        Osm osm = new Osm(new StringBuilder(), new StringBuilder());
        osm.node(1, lon, north(0).lat());
        osm.node(2, lon, north(200).lat());
        osm.node(3, lon, north(250).lat());
        osm.node(4, lon, north(300).lat());
        osm.node(5, lon, north(1200).lat());
        osm.node(6, lon + BRIDGE_EAST, north(250).lat());
        osm.node(7, lon + BRIDGE_EAST, north(300).lat());
        osm.node(8, lon - 0.001, north(110).lat());
        osm.node(9, lon - 0.001, north(130).lat());
        osm.way(1, "南街", 1, 2, 3);
        osm.way(2, "北街", 4, 5);
        osm.way(3, "河南沿", 3, 6);
        osm.way(4, "石桥", 6, 7);
        osm.way(5, "河北沿", 7, 4);
        osm.way(6, "大院", 8, 9);
        osm.corner(3, lon - BRIDGE_EAST / 2, north(250).lat());
        osm.corner(4, lon - BRIDGE_EAST / 2, north(300).lat());
        osm.corner(6, lon + 1.5 * BRIDGE_EAST, north(250).lat());
        osm.corner(7, lon + 1.5 * BRIDGE_EAST, north(300).lat());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, osm.write());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nodes come before ways in a file. */
    private record Osm(StringBuilder nodes, StringBuilder ways) {

        void node(int id, double lon, double lat) {
            nodes.append(
                    String.format(
                            Locale.ROOT,
                            "<node id='%d' version='1' lon='%.7f' lat='%.7f'/>",
                            id,
                            lon,
                            lat));
        }

        void way(int id, String name, int... along) {
            ways.append("<way id='%d' version='1'>".formatted(id));
            for (int node : along) {
                ways.append("<nd ref='%d'/>".formatted(node));
            }
            ways.append("<tag k='highway' v='residential'/>");
            ways.append("<tag k='name' v='%s'/></way>".formatted(name));
        }

        /** A lane that makes the node a crossing, where a walker has a choice. */
        void corner(int node, double lon, double lat) {
            node(10 * node, lon, lat);
            way(10 * node, "小巷", node, 10 * node);
        }

        String write() {
            return "<?xml version='1.0'?><osm version='0.6'>" + nodes + ways + "</osm>";
        }
    }
}
