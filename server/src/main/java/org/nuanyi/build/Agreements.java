package org.nuanyi.build;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Agreement.Terms;
import org.nuanyi.build.internal.AgreementStore;
import org.nuanyi.build.internal.ChangeActs;
import org.nuanyi.build.internal.ChangeStore;
import org.nuanyi.build.internal.ChangeTexts;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.SealedFiles;
import org.nuanyi.kernel.crypto.SealedFiles.SealedFile;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.paper.PdfFile;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/**
 * The agreements with those who give rooms, their files sealed: each signed for a project, for a
 * change, or for a station. Of a station the one that ends last holds. Thread-safe.
 */
@Singleton
public final class Agreements {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Scopes scopes;
    private final Stations stations;
    private final Clock clock;
    private final long mostBytes;
    private final SealedFiles files;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    /**
     * @param largest what a file has at most
     */
    public Agreements(
            Scopes scopes,
            Stations stations,
            Clock clock,
            Sealing sealing,
            @ConfigProperty(name = "nuanyi.document.largest", defaultValue = "10M")
                    MemorySize largest) {
        this.scopes = scopes;
        this.stations = stations;
        this.clock = clock;
        this.files = new SealedFiles(sealing);
        this.mostBytes = largest.asLongValue();
    }

    /** An agreement that holds, and what it holds for. */
    public record Running(Agreement agreement, String name) {}

    /**
     * Keeps one that was signed for a project.
     *
     * @throws org.nuanyi.kernel.BadInput if a text or a day cannot be so, or the file is neither a
     *     PDF nor a photo
     * @throws NotFound if there is no such project
     */
    public Agreement add(Scope scope, ProjectCode project, Terms terms, byte[] file) {
        return add(
                scope,
                terms,
                file,
                handle ->
                        new Owner(
                                new ProjectStore(handle).locked(project).unit(),
                                Optional.of(project),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** The same for a change. */
    public Agreement add(Scope scope, ChangeCode change, Terms terms, byte[] file) {
        return add(
                scope,
                terms,
                file,
                handle ->
                        new Owner(
                                new ChangeStore(handle).locked(change).unit(),
                                Optional.empty(),
                                Optional.of(change),
                                Optional.empty()));
    }

    /** The same for a station, where it holds at once. */
    public Agreement add(Scope scope, StationCode station, Terms terms, byte[] file) {
        return add(
                scope,
                terms,
                file,
                handle ->
                        new Owner(
                                stations.findForChange(handle, station)
                                        .orElseThrow(() -> new NotFound("no station " + station))
                                        .profile()
                                        .unit(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(station)));
    }

    /** Of a station, the last to end first. */
    public List<Agreement> list(Scope scope, StationCode station) {
        return scopes.in(scope, handle -> new AgreementStore(handle).list(station));
    }

    /** Of a project. */
    public List<Agreement> list(Scope scope, ProjectCode project) {
        return scopes.in(scope, handle -> new AgreementStore(handle).list(project));
    }

    /** Of a change. */
    public List<Agreement> list(Scope scope, ChangeCode change) {
        return scopes.in(scope, handle -> new AgreementStore(handle).list(change));
    }

    /**
     * Some of those that hold and end in that time, the first to end first. What ended and was not
     * followed is among them; what was for a station that ended, or a project that came to nothing,
     * is not.
     */
    public List<Running> listRunning(
            Scope scope, LocalDate from, LocalDate until, int skip, int limit) {
        return scopes.in(
                scope,
                handle ->
                        named(
                                handle,
                                new AgreementStore(handle).listRunning(from, until, skip, limit)));
    }

    /** How many they are. */
    public long countRunning(Scope scope, LocalDate from, LocalDate until) {
        return scopes.in(scope, handle -> new AgreementStore(handle).countRunning(from, until));
    }

    /** One of them. */
    public Optional<Agreement> find(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new AgreementStore(handle).find(id));
    }

    /** The file: a PDF, or a photo as JPEG. */
    public Optional<byte[]> findFile(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new AgreementStore(handle).findFile(id)).map(files::open);
    }

    /**
     * Takes one away that was entered by mistake; it is kept.
     *
     * @throws NotFound if there is none
     */
    public void remove(Scope scope, UUID id) {
        scopes.use(
                scope,
                handle -> {
                    AgreementStore store = new AgreementStore(handle);
                    Agreement agreement =
                            store.find(id)
                                    .orElseThrow(() -> new NotFound("there is no such agreement"));
                    store.remove(id, clock.instant());
                    Audit.done(
                            handle,
                            scope,
                            agreement.unit(),
                            ChangeActs.agreement("remove", agreement));
                });
    }

    private record Owner(
            String unit,
            Optional<ProjectCode> project,
            Optional<ChangeCode> change,
            Optional<StationCode> station) {}

    private Agreement add(Scope scope, Terms terms, byte[] sent, Function<Handle, Owner> owned) {
        Terms plain = ChangeTexts.plain(terms);
        boolean isPdf = isPdf(sent);
        byte[] file = isPdf ? PdfFile.require(sent, mostBytes) : rewrite.rewrite(sent).jpeg();
        SealedFile sealed = files.seal(file);
        return scopes.in(
                scope,
                handle -> {
                    Owner owner = owned.apply(handle);
                    Agreement agreement =
                            new Agreement(
                                    UUID.randomUUID(),
                                    owner.unit(),
                                    owner.project(),
                                    owner.change(),
                                    owner.station(),
                                    plain,
                                    isPdf,
                                    clock.instant(),
                                    scope.actor().id());
                    new AgreementStore(handle).add(agreement, sealed);
                    Audit.done(handle, scope, owner.unit(), ChangeActs.agreement("add", agreement));
                    return agreement;
                });
    }

    private static boolean isPdf(byte[] sent) {
        return sent.length >= PDF.length && Arrays.equals(Arrays.copyOf(sent, PDF.length), PDF);
    }

    private List<Running> named(Handle handle, List<Agreement> all) {
        Map<StationCode, Station> known =
                stations
                        .list(handle, all.stream().flatMap(one -> one.station().stream()).toList())
                        .stream()
                        .collect(Collectors.toMap(Station::code, Function.identity()));
        return all.stream().map(one -> new Running(one, name(handle, one, known))).toList();
    }

    private static String name(Handle handle, Agreement one, Map<StationCode, Station> known) {
        Optional<String> station =
                one.station()
                        .flatMap(code -> Optional.ofNullable(known.get(code)))
                        .map(found -> found.profile().name());
        return station.or(
                        () ->
                                one.project()
                                        .flatMap(new ProjectStore(handle)::find)
                                        .map(project -> project.outline().name()))
                .orElse("");
    }
}
