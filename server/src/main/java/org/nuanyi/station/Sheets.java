package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.station.SheetResult.Applied;
import org.nuanyi.station.SheetResult.Otherwise;
import org.nuanyi.station.SheetResult.Taken;
import org.nuanyi.station.internal.Batching;
import org.nuanyi.station.internal.Givable;
import org.nuanyi.station.internal.RegisterStore;
import org.nuanyi.station.internal.SheetBook;
import org.nuanyi.station.internal.SheetIntake;
import org.nuanyi.station.internal.SheetJudging;
import org.nuanyi.station.internal.SheetStore;
import org.nuanyi.station.internal.SheetUnusable;
import org.nuanyi.station.internal.SheetWords;
import org.nuanyi.station.internal.StationStore;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/**
 * The register as a sheet: taken away, changed in Excel, brought back, looked at, and applied as
 * one batch, which {@link Batches} undoes. Thread-safe.
 */
@Singleton
public final class Sheets {

    /** So long a sheet that was brought back is kept. */
    public static final Duration KEPT = Duration.ofDays(2);

    /** Of what an uploaded file unpacks to: 200,000 stations take a third of it. */
    private static final SheetLimits LIMITS = new SheetLimits(1L << 30, 500);

    private static final int LONGEST_NAME = 200;

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Units units;

    public Sheets(Scopes scopes, Clock clock, Units units) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.units = units;
    }

    /**
     * Writes what the filter leaves of the register, as a stream, and notes that it was taken away.
     *
     * @return how many stations
     */
    public int write(
            Scope scope,
            RegisterFilter filter,
            RegisterOrder order,
            Language language,
            OutputStream out) {
        UnitTree tree = units.tree();
        SheetWords words = new SheetWords(language, tree);
        return scopes.in(
                scope,
                handle -> {
                    int[] count = {0};
                    StationStore stations = new StationStore(handle);
                    try (SheetWriter sheet =
                            SheetBook.open(out, language, words, Givable.units(scope, tree))) {
                        new RegisterStore(handle)
                                .forEachPart(
                                        filter,
                                        order,
                                        clock.instant(),
                                        codes ->
                                                Register.inOrder(stations.list(codes), codes)
                                                        .forEach(
                                                                station -> {
                                                                    sheet.row(words.row(station));
                                                                    count[0]++;
                                                                }));
                    }
                    Audit.done(
                            handle,
                            scope,
                            Act.of("station.export", "station", "")
                                    .giving(Map.of("stations", Integer.toString(count[0]))));
                    return count[0];
                });
    }

    /**
     * Reads a sheet that came back and keeps what it wants for {@link #KEPT}; nothing is changed.
     *
     * @param name of the file, as its sender calls it
     */
    public SheetResult take(Scope scope, Path file, String name, Language language) {
        Instant now = clock.instant();
        forget(now);
        SheetWords words = new SheetWords(language, units.tree());
        UUID id = UUID.randomUUID();
        try (SheetReader sheet = SheetReader.open(file, "", LIMITS)) {
            String called = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            scopes.use(
                    scope,
                    handle ->
                            SheetIntake.take(
                                    handle,
                                    new SheetStore.Upload(
                                            id, scope.actor().id(), called, now, now.plus(KEPT)),
                                    sheet,
                                    words));
            return new Taken(id);
        } catch (SheetRefused refused) {
            return SheetUnusable.of(refused);
        } catch (SheetUnusable unusable) {
            return unusable.refused();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void forget(Instant now) {
        scopes.use(
                Scope.system("sheets", Reach.everything()),
                handle -> new SheetStore(handle).forget(now));
    }

    /**
     * What a sheet would do, as things are now.
     *
     * @throws NotFound if it is not kept, or another account brought it
     */
    public SheetPreview preview(Scope scope, UUID id) {
        return scopes.in(
                scope,
                handle ->
                        judging(handle, scope)
                                .preview(
                                        new SheetStore(handle)
                                                .find(id, scope.actor().id(), clock.instant())
                                                .orElseThrow(() -> unknown(id))));
    }

    /**
     * Applies the good rows of a sheet as one batch; once, however often it is asked for.
     *
     * @param seen the preview that was looked at
     * @throws NotFound if it is not kept, or another account brought it
     */
    public SheetResult apply(Scope scope, UUID id, String seen) {
        return audit.in(
                scope,
                Act.of("station.batch", "batch", ""),
                handle -> {
                    SheetStore store = new SheetStore(handle);
                    SheetStore.Kept sheet =
                            store.lock(id, scope.actor().id(), clock.instant())
                                    .orElseThrow(() -> unknown(id));
                    Optional<UUID> before = sheet.batch();
                    return before.isPresent()
                            ? new Applied(before.get())
                            : apply(handle, scope, sheet, seen);
                });
    }

    private SheetResult apply(Handle handle, Scope scope, SheetStore.Kept sheet, String seen) {
        SheetJudging judging = judging(handle, scope);
        Batching batching = judging.batching();
        batching.lock(judging.good(judging.preview(sheet)));
        SheetPreview preview = judging.preview(sheet);
        if (preview.good() == 0 || !preview.seen().equals(seen)) {
            return new Otherwise(preview);
        }
        UUID batch = UUID.randomUUID();
        Act act = Act.of("station.batch", "batch", batch.toString());
        batching.write(judging.good(preview), batch, Optional.empty(), act);
        new SheetStore(handle).applied(sheet.id(), batch);
        return new Applied(batch);
    }

    private SheetJudging judging(Handle handle, Scope scope) {
        UnitTree tree = units.tree(handle);
        return new SheetJudging(
                handle, scope, tree, new Batching(handle, scope, clock.instant(), tree));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("no sheet " + id);
    }
}
