package org.nuanyi.intake.internal;

import java.util.List;
import org.nuanyi.intake.ImportRequest;
import org.nuanyi.intake.ImportSummary;
import org.nuanyi.intake.ImportWatch;
import org.nuanyi.intake.Phrases;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Hosts;

/** A list of places that could host a station, as the intake brings it in. */
public final class HostList {

    private static final List<Field> REQUIRED =
            List.of(Field.NAME, Field.HOST_KIND, Field.LON, Field.LAT);

    private HostList() {}

    public static ImportSummary run(
            Hosts hosts, Scope scope, ImportRequest request, ImportWatch watch, Phrases phrases) {
        Limits limits = Limits.ofFileBytes(request.maxBytes());
        return new ImportRun<>(
                        request,
                        new ImportRun.ListKind<>(
                                Headings.ofHosts(),
                                REQUIRED,
                                mapping -> {},
                                datum ->
                                        new HostDestination(
                                                new HostCheck(
                                                        request.sourceName(),
                                                        datum,
                                                        request.hostKinds(),
                                                        limits),
                                                hosts.openBatch(scope),
                                                request.dryRun())),
                        watch,
                        phrases)
                .run();
    }
}
