package org.nuanyi.equipment;

import java.util.Optional;
import org.nuanyi.core.Named;

/**
 * Where a fault was heard of.
 *
 * @param report number of the work order of a worker's report; of nothing else
 */
public record FaultSource(Kind kind, Optional<Long> report) {

    public static final FaultSource DESK = new FaultSource(Kind.DESK, Optional.empty());
    public static final FaultSource KEEPER = new FaultSource(Kind.KEEPER, Optional.empty());
    public static final FaultSource INSPECTION = new FaultSource(Kind.INSPECTION, Optional.empty());

    /** Refuses a worker without a report, and a report of anybody else. */
    public FaultSource {
        if ((kind == Kind.WORKER) != report.isPresent()) {
            throw new IllegalArgumentException("a report is a worker's: " + kind + " " + report);
        }
    }

    /** What a worker reported, by the number of its work order. */
    public static FaultSource ofReport(long order) {
        return new FaultSource(Kind.WORKER, Optional.of(order));
    }

    /** By whom it was found. */
    public enum Kind implements Named {
        DESK("desk", "日常", "Day to day"),
        WORKER("worker", "劳动者反映", "A worker"),
        KEEPER("keeper", "站点管理员", "The keeper"),
        INSPECTION("inspection", "巡检", "An inspection");

        private final Words words;

        Kind(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
