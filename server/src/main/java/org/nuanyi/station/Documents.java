package org.nuanyi.station;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.paper.PdfFile;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.DocumentStore;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;
import org.nuanyi.station.internal.StationStore;

/**
 * The papers of stations: PDF files. Of each paper one version is current; those it replaced are
 * kept. Thread-safe.
 */
@Singleton
public final class Documents {

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final long mostBytes;

    /**
     * @param largest what a file has at most
     */
    public Documents(
            Scopes scopes,
            Clock clock,
            @ConfigProperty(name = "nuanyi.document.largest", defaultValue = "10M")
                    MemorySize largest) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.mostBytes = largest.asLongValue();
    }

    /** What a file has at most, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * A new paper.
     *
     * @throws BadInput if the file is no PDF, or too large
     * @throws NotFound if there is no such station
     */
    public UUID add(Scope scope, StationCode code, DocumentWords words, byte[] sent) {
        byte[] pdf = PdfFile.require(sent, mostBytes);
        UUID document = UUID.randomUUID();
        change(
                scope,
                code,
                act("document", code, document, words),
                store ->
                        store.add(code, document, words, pdf, scope.actor().id(), clock.instant()));
        return document;
    }

    /**
     * A new version of a paper.
     *
     * @throws BadInput if the file is no PDF, or too large
     * @throws NotFound if the station has no such paper
     */
    public void replace(
            Scope scope, StationCode code, UUID document, DocumentWords words, byte[] sent) {
        byte[] pdf = PdfFile.require(sent, mostBytes);
        change(
                scope,
                code,
                act("document-replace", code, document, words),
                store -> {
                    require(store.replace(code, document, clock.instant()));
                    store.add(code, document, words, pdf, scope.actor().id(), clock.instant());
                });
    }

    /**
     * Says something else of a paper, with the same file.
     *
     * @throws NotFound if the station has no such paper
     */
    public void say(Scope scope, StationCode code, UUID document, DocumentWords words) {
        change(
                scope,
                code,
                act("document-edit", code, document, words),
                store -> require(store.say(code, document, words)));
    }

    /**
     * Takes a paper away; it is kept among the former versions.
     *
     * @throws NotFound if the station has no such paper
     */
    public void remove(Scope scope, StationCode code, UUID document) {
        change(
                scope,
                code,
                act("document-remove", code, document),
                store -> require(store.replace(code, document, clock.instant())));
    }

    /**
     * Makes a former version the current one again, for the desk to read; to be public it is said
     * to be so anew.
     *
     * @throws NotFound if it is no former version of a paper of the station
     */
    public void restore(Scope scope, StationCode code, long id) {
        Act act =
                StationActs.of("document-restore", code)
                        .giving(Map.of("version", Long.toString(id)));
        change(
                scope,
                code,
                act,
                store -> {
                    UUID document = store.findFormer(code, id).orElseThrow(Documents::noSuchPaper);
                    store.replace(code, document, clock.instant());
                    store.addAgain(id, scope.actor().id(), clock.instant());
                });
    }

    /** All versions of all papers, those that are current first. */
    public List<StationDocument> list(Scope scope, StationCode code) {
        return scopes.in(scope, handle -> new DocumentStore(handle).list(code));
    }

    /** The file of any version of a paper of the station. */
    public Optional<byte[]> findPdf(Scope scope, StationCode code, long id) {
        return scopes.in(scope, handle -> new DocumentStore(handle).findPdf(code, id));
    }

    /** The file of a current version that everybody may read. */
    public Optional<byte[]> findPublicPdf(StationCode code, long id) {
        return scopes.in(Scope.PUBLIC, handle -> new DocumentStore(handle).findPublicPdf(code, id));
    }

    private void change(Scope scope, StationCode code, Act act, Consumer<DocumentStore> change) {
        audit.in(
                scope,
                act,
                handle -> {
                    StationStore stations = new StationStore(handle);
                    Station station =
                            stations.findForChange(code)
                                    .orElseThrow(() -> new NotFound("no station " + code));
                    change.accept(new DocumentStore(handle));
                    stations.touch(code, clock.instant());
                    StationEvents.changed(handle, List.of(code));
                    Audit.done(handle, scope, station.profile().unit(), act);
                    return true;
                });
    }

    private static Act act(String verb, StationCode code, UUID document) {
        return StationActs.of(verb, code).giving(Map.of("document", document.toString()));
    }

    private static Act act(String verb, StationCode code, UUID document, DocumentWords words) {
        return StationActs.of(verb, code)
                .giving(
                        Map.of(
                                "document", document.toString(),
                                "kind", words.kind().id(),
                                "title", words.title(),
                                "public", Boolean.toString(words.isPublic())));
    }

    private static void require(boolean there) {
        if (!there) {
            throw noSuchPaper();
        }
    }

    private static NotFound noSuchPaper() {
        return new NotFound("the station has no such document");
    }
}
