package org.nuanyi.intake.internal;

import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.intake.Fault;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.PlacedHost;

/**
 * Reads a row as a place that could give a room, or says what is wrong with it. Not thread-safe.
 */
final class HostCheck {

    private static final int NAME = 100;
    private static final int TEXT = 300;

    private final String source;
    private final Optional<Datum> datum;
    private final Set<HostKind> wanted;
    private final Limits limits;
    private final Refs refs = new Refs();

    /**
     * @param datum of rows that do not name their own
     * @param wanted kinds of hosts; empty for all
     */
    HostCheck(String source, Optional<Datum> datum, Set<HostKind> wanted, Limits limits) {
        this.source = source;
        this.datum = datum;
        this.wanted = wanted;
        this.limits = limits;
    }

    /** A list of places has traffic lights and bus stops too: they are passed over in silence. */
    RowResult<PlacedHost> check(Mapping mapping, SourceRow row) {
        RowCells cells = new RowCells(mapping, row, limits);
        Optional<HostKind> kind = ChoiceWords.HOST_KINDS.find(cells.text(Field.HOST_KIND));
        if (kind.isEmpty() || !(wanted.isEmpty() || wanted.contains(kind.get()))) {
            return new RowResult.Skipped<>();
        }
        if (!cells.isGood()) {
            return new RowResult.Bad<>(cells.remarks());
        }
        Optional<PlacedHost> host = host(cells, kind.get());
        return host.isPresent() && cells.isGood()
                ? new RowResult.Good<>(host.get(), cells.remarks())
                : new RowResult.Bad<>(cells.remarks());
    }

    private Optional<PlacedHost> host(RowCells cells, HostKind kind) {
        String name = cells.required(Field.NAME, NAME, Fault.NAME_MISSING);
        String address = cells.text(Field.ADDRESS, TEXT);
        String id = cells.text(Field.REF, NAME);
        return cells.datum(datum)
                .flatMap(d -> Points.read(cells, d))
                .map(
                        point ->
                                new PlacedHost(
                                        new Host(name, kind),
                                        address,
                                        point,
                                        source,
                                        refs.of(id, name, metre(point))));
    }

    /** The place to a metre: branches of one name are told apart by it. */
    private static String metre(GeoPoint point) {
        return Math.round(point.lon() * 1e5) + " " + Math.round(point.lat() * 1e5);
    }
}
