package org.nuanyi.finder.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.outbox.OutboxFeed;
import org.nuanyi.kernel.outbox.SeenEvent;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/**
 * Keeps the snapshot up to date: loads it before the server answers, then follows the outbox. All
 * that was committed while a snapshot was made comes with the next one, so a burst costs little.
 */
@Singleton
public final class SnapshotFeed {

    private static final Scope READER = Scope.reader("finder");

    private final Present present;
    private final Stations stations;
    private final Units units;
    private final DataSource source;
    private final Timer refreshes;

    /** Guarded by this. */
    private final ScheduleBook book = new ScheduleBook();

    private volatile @Nullable OutboxFeed feed;
    private volatile boolean loaded;

    SnapshotFeed(
            Present present,
            Stations stations,
            Units units,
            DataSource source,
            MeterRegistry meters) {
        this.present = present;
        this.stations = stations;
        this.units = units;
        this.source = source;
        this.refreshes = meters.timer("nuanyi.snapshot.refresh");
        meters.gauge("nuanyi.stations.public", present, p -> p.now().snapshot().countInService());
        meters.gauge("nuanyi.outbox.following", this, feed -> feed.isFollowing() ? 1 : 0);
        TimeGauge.builder("nuanyi.snapshot.age", this, TimeUnit.MILLISECONDS, SnapshotFeed::age)
                .description("How old what the finder knows may be")
                .register(meters);
    }

    /** Before the server answers: what is committed from here on comes by the feed. */
    void start(@Observes StartupEvent event) throws SQLException {
        feed = OutboxFeed.open(source::getConnection, this::refresh);
        loadAll();
        loaded = true;
    }

    void stop(@Observes ShutdownEvent event) {
        OutboxFeed open = feed;
        if (open != null) {
            open.close();
        }
    }

    boolean isLoaded() {
        return loaded;
    }

    /** Whether changes arrive. */
    boolean isFollowing() {
        OutboxFeed open = feed;
        return open != null && open.isFollowing();
    }

    /** In milliseconds; not a number before the first load. */
    private double age() {
        OutboxFeed open = feed;
        return open == null ? Double.NaN : open.sinceLastLook().toMillis();
    }

    private synchronized void refresh(List<SeenEvent> events) {
        Changes changes = Changes.of(events);
        if (changes.everything()) {
            refreshes.record(this::loadAll);
        } else if (!changes.codes().isEmpty()) {
            refreshes.record(() -> load(changes.codes()));
        }
    }

    private synchronized void loadAll() {
        UnitTree tree = units.tree();
        Snapshot before = present.now().snapshot();
        List<PublicStation> all = new ArrayList<>(before.size());
        stations.forEach(READER, station -> prepared(station, before).ifPresent(all::add));
        present.publish(new Snapshot(all, book.schedules(), tree));
    }

    private void load(List<StationCode> codes) {
        Snapshot before = present.now().snapshot();
        SortedMap<Integer, Optional<PublicStation>> changes = new TreeMap<>();
        codes.forEach(code -> changes.put(PublicStation.number(code), Optional.empty()));
        for (Station station : stations.list(READER, codes)) {
            changes.put(PublicStation.number(station.code()), prepared(station, before));
        }
        present.publish(before.with(changes, book.schedules()));
    }

    /** The one already prepared if it is still the same; empty if it is none of the public's. */
    private Optional<PublicStation> prepared(Station station, Snapshot before) {
        if (!station.isFindable()) {
            return Optional.empty();
        }
        return before.findStation(station.code())
                .filter(known -> known.station().version() == station.version())
                .or(() -> Optional.of(new PublicStation(station, book.of(station))));
    }
}
