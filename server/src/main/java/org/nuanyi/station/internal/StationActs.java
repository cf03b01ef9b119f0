package org.nuanyi.station.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.station.BatchResult;
import org.nuanyi.station.HostBatch;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/** What the register does, as the audit trail has it. */
public final class StationActs {

    private StationActs() {}

    /** Somebody looked for a private number, and found these. */
    public static Act search(List<StationCode> found) {
        return Act.of("station.search", "station", "")
                .giving(
                        Map.of(
                                "found",
                                found.stream()
                                        .map(StationCode::value)
                                        .collect(Collectors.joining(" "))));
    }

    /** A page of stations, handed to a partner system. */
    public static Act taking(String after, int count) {
        return Act.of("station.take", "station", "")
                .giving(Map.of("after", after, "count", Integer.toString(count)));
    }

    /** Something done to a station. */
    public static Act of(String verb, StationCode code) {
        return Act.of("station." + verb, "station", code.value());
    }

    /** A move in life. */
    public static Act moving(Act act, Station before, Station after) {
        return act.changing(fields(before.standing()), fields(after.standing()));
    }

    private static Map<String, String> fields(Standing standing) {
        return Map.of(
                "lifecycle", standing.lifecycle().id(),
                "reason", standing.reason(),
                "successor", standing.successor().map(StationCode::value).orElse(""));
    }

    /** A one-off, entered. */
    public static Act entering(Act act, long id, OneOff oneOff) {
        return act.giving(
                Map.of(
                        "id", Long.toString(id),
                        "kind", oneOff.kind().id(),
                        "from", oneOff.from().toString(),
                        "until", oneOff.until().toString(),
                        "reason", oneOff.reason()));
    }

    /** A list of stations, brought in: how many, and which where it is one. */
    public static Act importing(BatchResult result) {
        boolean one = result.added().size() == 1 && result.changed().isEmpty();
        String subject = one ? result.added().getFirst().value() : "";
        return Act.of("station.import", "station", subject)
                .giving(
                        Map.of(
                                "added", Integer.toString(result.added().size()),
                                "changed", Integer.toString(result.changed().size()),
                                "unchanged", Long.toString(result.unchanged()),
                                "removed", Long.toString(result.removed())));
    }

    /** A list of hosts, brought in. */
    public static Act importing(HostBatch.Result result) {
        return Act.of("host.import", "host", "")
                .giving(
                        Map.of(
                                "added", Long.toString(result.added()),
                                "changed", Long.toString(result.changed()),
                                "unchanged", Long.toString(result.unchanged())));
    }
}
