package org.nuanyi.station.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.station.Freshness.Count;

/**
 * How long ago the open stations were last found open.
 *
 * @param lines one for each unit
 * @param total of all of them
 */
record FreshnessView(DeskFrame desk, List<Line> lines, Line total) {

    /**
     * One unit.
     *
     * @param name of the unit
     * @param link to its stations; empty for the total
     */
    record Line(String name, String link, Count count) {

        /** The parts of the bar, of a hundred; none where there is no station. */
        public List<Part> parts() {
            double each = count.total() == 0 ? 0 : 100.0 / count.total();
            double week = count.today() * each;
            double month = week + count.week() * each;
            double earlier = month + count.month() * each;
            double never = earlier + count.earlier() * each;
            return List.of(
                    new Part("today", 0, count.today() * each),
                    new Part("week", week, count.week() * each),
                    new Part("month", month, count.month() * each),
                    new Part("earlier", earlier, count.earlier() * each),
                    new Part("never", never, count.never() * each));
        }
    }

    /** From where on and how wide, of a hundred. */
    record Part(String kind, double x, double width) {}
}
