package org.nuanyi.finder.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

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
    private final byte[] gzip;

    private Pack(Cell cell, Timetables timetables, List<PublicStation> stations, byte[] members) {
        this.cell = cell;
        this.timetables = timetables;
        this.stations = stations;
        this.version = Fingerprint.of(members);
        this.gzip = compressed(head().raw(members).raw("}"));
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

    /** The JSON, compressed once. */
    public byte[] gzip() {
        return gzip;
    }

    /** The JSON, for who cannot read gzip. */
    public static byte[] json(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Period period() {
        return timetables.period();
    }

    List<PublicStation> stations() {
        return stations;
    }

    /** What has to be known beyond an older pack of the same days to know this one; compressed. */
    byte[] since(Pack old) {
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
        return compressed(json.raw(PackWriter.members(timetables, changed)).raw("}"));
    }

    private JsonBuffer head() {
        JsonBuffer json = new JsonBuffer(USUAL_SIZE);
        json.raw("{\"format\":").number(FORMAT);
        json.raw(",\"cell\":").string(cell.id()).raw(",\"version\":").string(version);
        json.raw(",\"url\":").string("/api/v1/pack/" + cell.id() + "/" + version);
        return json;
    }

    private static byte[] compressed(JsonBuffer json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Best(out)) {
            gzip.write(json.toBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Made once, sent often. */
    private static final class Best extends GZIPOutputStream {

        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
