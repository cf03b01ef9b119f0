package org.nuanyi.station;

import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.station.StationExamples.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;

/** Rows of a batch, each another in one thing. */
final class Rows {

    private Rows() {}

    static List<NewStation> numbered(int from, int until) {
        return IntStream.range(from, until).mapToObj(StationExamples::numbered).toList();
    }

    static NewStation renamed(NewStation row, String name) {
        return new NewStation(profile(name), row.standing(), row.origin(), row.keeper());
    }

    static NewStation kept(Keeper keeper) {
        NewStation row = dongsi();
        return new NewStation(row.profile(), row.standing(), row.origin(), Optional.of(keeper));
    }

    static NewStation standing(NewStation row, Lifecycle lifecycle) {
        Standing standing = new Standing(lifecycle, "", Signs.NONE);
        return new NewStation(row.profile(), standing, row.origin(), row.keeper());
    }

    static NewStation standing(NewStation row, Standing standing) {
        return new NewStation(row.profile(), standing, row.origin(), row.keeper());
    }

    static NewStation of(NewStation row, Origin origin) {
        return new NewStation(row.profile(), row.standing(), origin, row.keeper());
    }

    static NewStation confirmed(NewStation row, Instant at) {
        Standing standing =
                new Standing(Lifecycle.OPEN, "", Signs.proven(new Proof(at, By.KEEPER)));
        return new NewStation(row.profile(), standing, row.origin(), row.keeper());
    }
}
