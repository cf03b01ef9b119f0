package org.nuanyi.finder.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All public stations of a cell and its margin, as a phone takes them to find by itself. Immutable,
 * thread-safe.
 */
public final class Pack {

    private static final int FORMAT = 1;
    private static final int USUAL_SIZE = 1 << 18;

    private final Cell cell;
    private final Timetables timetables;
    private final List<PublicStation> stations;
    private final String version;
    private final Compressed json;

    private Pack(Cell cell, Timetables timetables, List<PublicStation> stations, byte[] members) {
        this.cell = cell;
        this.timetables = timetables;
        this.stations = stations;
        this.version = Fingerprint.of(members);
        this.json = Compressed.of(head().raw(members).raw("}").toBytes());
    }

    static Pack of(Cell cell, Timetables timetables, List<PublicStation> stations) {
        return new Pack(cell, timetables, stations, PackWriter.members(timetables, stations));
    }

    Cell cell() {
        return cell;
    }

    /** Changes with what it says, and only then. */
    public String version() {
        return version;
    }

    /** What it says. */
    public Compressed json() {
        return json;
    }

    Period period() {
        return timetables.period();
    }

    List<PublicStation> stations() {
        return stations;
    }

    /** What has to be known beyond an older pack of the same days to know this one. */
    Compressed since(Pack old) {
        Set<PublicStation> known = new HashSet<>(old.stations); // who did not change is the same
        List<PublicStation> changed = stations.stream().filter(s -> !known.contains(s)).toList();
        Set<Integer> numbers = new HashSet<>();
        stations.forEach(s -> numbers.add(s.number()));
        List<Integer> gone =
                old.stations.stream()
                        .map(PublicStation::number)
                        .filter(number -> !numbers.contains(number))
                        .toList();
        JsonBuffer json = head().raw(",\"since\":").string(old.version);
        json.raw(",\"gone\":").raw(gone.toString().replace(" ", ""));
        json.raw(PackWriter.members(timetables, changed)).raw("}");
        return Compressed.of(json.toBytes());
    }

    private JsonBuffer head() {
        JsonBuffer json = new JsonBuffer(USUAL_SIZE);
        json.raw("{\"format\":").number(FORMAT);
        json.raw(",\"cell\":").string(cell.id()).raw(",\"version\":").string(version);
        json.raw(",\"url\":").string("/api/v1/pack/" + cell.id() + "/" + version);
        return json;
    }
}
