package org.nuanyi.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.station.HostKind;

/** What is asked of the intake beside the file itself. */
final class Asked {

    private final ImportRequest usual;
    private Optional<Datum> datum = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<Path> report = Optional.empty();
    private Set<HostKind> types = Set.of();
    private boolean dryRun;
    private boolean replaceDemo;

    Asked(Path file) {
        usual = ImportRequest.of(file);
    }

    Asked gcj02() {
        datum = Optional.of(Datum.GCJ02);
        return this;
    }

    Asked unit(String named) {
        unit = Optional.of(named);
        return this;
    }

    Asked types(HostKind... wanted) {
        types = Set.of(wanted);
        return this;
    }

    Asked report(Path file) {
        report = Optional.of(file);
        return this;
    }

    Asked dryRun() {
        dryRun = true;
        return this;
    }

    Asked replacingDemo() {
        replaceDemo = true;
        return this;
    }

    ImportRequest request() {
        return new ImportRequest(
                usual.file(),
                datum,
                unit,
                usual.map(),
                usual.source(),
                usual.kind(),
                usual.serves(),
                types,
                usual.sheet(),
                dryRun,
                replaceDemo,
                usual.maxBytes(),
                report);
    }
}
