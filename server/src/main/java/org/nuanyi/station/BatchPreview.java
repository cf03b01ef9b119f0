package org.nuanyi.station;

import java.util.List;

/**
 * What a change set would do.
 *
 * @param lines one for each station that the reader may see, in the order of the set
 * @param missing codes that are not there, or not for the reader
 */
public record BatchPreview(List<Line> lines, List<StationCode> missing) {

    /**
     * What it would do to one station.
     *
     * @param changes what would be otherwise; none where it says so already
     * @param clashes what somebody else changed since it was read
     * @param faults texts that cannot be
     */
    public record Line(
            StationCode code,
            String name,
            List<Revision.Change> changes,
            List<Difference> clashes,
            List<FieldFault> faults) {

        public Line {
            changes = List.copyOf(changes);
            clashes = List.copyOf(clashes);
            faults = List.copyOf(faults);
        }
    }

    public BatchPreview {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }

    /** How many stations would change. */
    public long changed() {
        return lines.stream().filter(line -> !line.changes().isEmpty()).count();
    }

    /** Whether nothing stands in the way of applying it. */
    public boolean isClear() {
        return missing.isEmpty()
                && lines.stream()
                        .allMatch(line -> line.clashes().isEmpty() && line.faults().isEmpty());
    }
}
