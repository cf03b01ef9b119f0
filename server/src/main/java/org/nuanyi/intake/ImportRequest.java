package org.nuanyi.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/**
 * What to bring in, and how to read it.
 *
 * @param datum what the points are in; empty where the file says it
 * @param unit code or name of the unit that answers for all rows; empty where each row says its own
 * @param map mapping file, see docs/import.md
 * @param source name of the dataset, under which its rows are known again; empty for the file's
 *     name
 * @param kind of stations whose row does not say
 * @param serves whom stations are for whose row does not say
 * @param hostKinds what kinds of hosts to take from a list of hosts
 * @param sheet of an XLSX file; empty for the first
 * @param dryRun only say what would happen
 * @param replaceDemo remove the demo stations of the register in the same step
 * @param maxBytes largest file to read
 * @param report where to write the report; empty for beside the file
 */
public record ImportRequest(
        Path file,
        Optional<Datum> datum,
        Optional<String> unit,
        Optional<Path> map,
        Optional<String> source,
        StationKind kind,
        Serves serves,
        Set<HostKind> hostKinds,
        String sheet,
        boolean dryRun,
        boolean replaceDemo,
        long maxBytes,
        Optional<Path> report) {

    private static final String REPORT = ".report.xlsx";
    private static final long TWO_GIB = 2L << 30;

    public ImportRequest {
        hostKinds = Set.copyOf(hostKinds);
    }

    /** The file with nothing further said. */
    public static ImportRequest of(Path file) {
        return new ImportRequest(
                file,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StationKind.STANDARD,
                Serves.OUTDOOR_WORKERS,
                Set.of(),
                "",
                false,
                false,
                TWO_GIB,
                Optional.empty());
    }

    /** The name of the dataset. A report that was put right and sent back is still the same one. */
    public String sourceName() {
        return source.orElseGet(
                () -> {
                    String name = String.valueOf(file.getFileName());
                    while (name.endsWith(REPORT)) {
                        name = name.substring(0, name.length() - REPORT.length());
                    }
                    return name;
                });
    }

    /** Where the report goes. */
    public Path reportFile() {
        return report.orElseGet(() -> file.resolveSibling(file.getFileName() + REPORT));
    }
}
