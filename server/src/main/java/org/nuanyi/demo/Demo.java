package org.nuanyi.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.demo.internal.ChoiceStore;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Batch;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** Fills an empty register with the demo set. Real and made-up stations are never mixed. */
@Singleton
public final class Demo {

    private static final Scope FILLER = Scope.system("demo", Reach.everything());
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What the operator says about the demo set at a start of the server. */
    public enum Wish {
        /** {@code --demo}. */
        YES,
        /** {@code --empty}. */
        NO,
        /** Nothing was said: a new register gets it, any other stays as it is. */
        AUTO;

        /** The wish of that word: yes, no or auto. */
        public static Wish of(String word) {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }

    private final Stations stations;
    private final ChoiceStore choice;
    private final DemoReports reports;
    private final Clock clock;

    public Demo(Stations stations, Jdbi jdbi, DemoReports reports, Clock clock) {
        this.stations = stations;
        this.reports = reports;
        this.choice = new ChoiceStore(jdbi);
        this.clock = clock;
    }

    /**
     * Does at a start what is wished, and remembers it.
     *
     * @throws Trouble if the set is wanted where real stations are
     */
    public void start(Wish wish) {
        boolean decided = choice.find().isPresent();
        switch (wish) {
            case YES -> fill();
            case NO -> keepEmpty(decided);
            case AUTO -> fillNew(decided);
        }
    }

    private void fill() {
        if (load() instanceof DemoResult.Refused(String sentence)) {
            throw new Trouble(sentence);
        }
        choice.keep(true, clock.instant());
    }

    private void keepEmpty(boolean decided) {
        if (!decided) {
            choice.keep(false, clock.instant());
        }
    }

    private void fillNew(boolean decided) {
        if (!decided) {
            boolean demo = !(load() instanceof DemoResult.Refused);
            choice.keep(demo, clock.instant());
        }
    }

    /** Loads the set, unless it is there or real stations are. */
    public DemoResult load() {
        long real = stations.countReal(FILLER);
        if (real > 0) {
            return new DemoResult.Refused(sentence(real));
        }
        long generated = stations.countGenerated(FILLER);
        if (generated > 0) {
            return new DemoResult.AlreadyThere(generated);
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        DemoSet set = DemoSet.generate(DemoSet.SEED, now);
        Map<String, StationCode> codes = loadAll(set);
        closeMoved(set, codes);
        reports.tell(stations.list(FILLER, codes.values()));
        return new DemoResult.Loaded(codes.size());
    }

    private static String sentence(long real) {
        return """
        The register holds %d real stations, and demo data is never mixed with them: \
        start with another --data folder to see the demo. \
        （登记册里有 %d 个真实驿站，不能混入演示数据；要看演示，请另选一个 --data 目录。）\
        """
                .formatted(real, real);
    }

    /** All of them in one transaction; their codes by their refs. */
    private Map<String, StationCode> loadAll(DemoSet set) {
        Set<String> moved =
                set.moves().stream().map(DemoSet.Move::closed).collect(Collectors.toSet());
        try (Batch batch = stations.openBatch(FILLER)) {
            for (NewStation station : set.stations()) {
                boolean moves = moved.contains(station.origin().ref());
                batch.add(
                        moves ? standing(station, Lifecycle.SUSPENDED, Optional.empty()) : station);
            }
            return codes(set.stations(), batch.commit().added());
        }
    }

    private static Map<String, StationCode> codes(List<NewStation> all, List<StationCode> added) {
        Map<String, StationCode> codes = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            codes.put(all.get(i).origin().ref(), added.get(i));
        }
        return codes;
    }

    /** A successor is named by its code, and codes are only known now; until now they were shut. */
    private void closeMoved(DemoSet set, Map<String, StationCode> codes) {
        Map<String, StationCode> successors = new HashMap<>();
        set.moves().forEach(m -> successors.put(m.closed(), codes.get(m.successor())));
        try (Batch batch = stations.openBatch(FILLER)) {
            for (NewStation station : set.stations()) {
                Optional.ofNullable(successors.get(station.origin().ref()))
                        .map(code -> standing(station, Lifecycle.CLOSED, Optional.of(code)))
                        .ifPresent(batch::add);
            }
            batch.commit();
        }
    }

    private static NewStation standing(
            NewStation station, Lifecycle lifecycle, Optional<StationCode> successor) {
        Standing now = station.standing();
        return new NewStation(
                station.profile(),
                new Standing(lifecycle, now.reason(), successor, now.signs()),
                station.origin(),
                station.keeper());
    }
}
