package org.nuanyi.walk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.walk.Route;
import org.nuanyi.walk.Way;

/** What is answered about walks, as it is in JSON. */
final class WalkAnswer {

    /** The sooner reached first. */
    record Ways(List<StationWay> walks) {}

    record StationWay(String station, long metres, int minutes, boolean estimate) {
        static StationWay of(String station, Way way) {
            return new StationWay(station, Math.round(way.metres()), way.minutes(), way.estimate());
        }
    }

    /**
     * @param line longitude and latitude of each point, in the datum asked with
     */
    record Line(
            String station,
            long metres,
            int minutes,
            boolean estimate,
            List<List<Double>> line,
            List<StepText> steps) {

        static Line of(String station, Route route, Datum datum, TurnWords words) {
            Way way = route.way();
            return new Line(
                    station,
                    Math.round(way.metres()),
                    way.minutes(),
                    way.estimate(),
                    route.line().stream()
                            .map(point -> point.to(datum))
                            .map(point -> List.of(round(point.lon()), round(point.lat())))
                            .toList(),
                    route.steps().stream()
                            .map(step -> new StepText(words.of(step), Math.round(step.metres())))
                            .toList());
        }

        /** A tenth of a metre. */
        private static double round(double degrees) {
            return Math.rint(degrees * 1e6) / 1e6;
        }
    }

    record StepText(String text, @JsonProperty("metres") long metres) {}

    private WalkAnswer() {}
}
