package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.ProjectResult.Done;
import org.nuanyi.build.ProjectResult.NotNow;
import org.nuanyi.build.ProjectResult.Overtaken;
import org.nuanyi.build.internal.BuildRules;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.EquipmentStore;
import org.nuanyi.build.internal.PlacePhotoStore;
import org.nuanyi.build.internal.ProjectActs;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.build.internal.ProjectTexts;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * What is found out of a project and made ready for it. Whoever changes something says which
 * version he saw; while a project is judged, and when it has ended, nothing is changed.
 * Thread-safe.
 */
@Singleton
public final class Preparing {

    private final Scopes scopes;
    private final Audit audit;
    private final Dossiers dossiers;
    private final Clock clock;
    private final Sealing sealing;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Preparing(Scopes scopes, Flows flows, Forms forms, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.dossiers = new Dossiers(flows, forms);
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Which project, and what somebody saw of it.
     *
     * @param seen its version then
     */
    public record Seen(ProjectCode code, int seen) {}

    /** Says what it is about. Here and below: BadInput names a field that cannot be so. */
    public ProjectResult outline(Scope scope, Seen seen, Outline outline) {
        Outline plain = ProjectTexts.plain(outline);
        return change(
                scope,
                seen,
                (handle, before) -> {
                    new ProjectStore(handle).save(seen.code(), plain);
                    return ProjectActs.of("outline", seen.code())
                            .changing(
                                    ProjectActs.fields(before.outline()),
                                    ProjectActs.fields(plain));
                });
    }

    /** Says where it is to be. */
    public ProjectResult site(Scope scope, Seen seen, Site site) {
        Site plain = ProjectTexts.plain(site);
        return change(
                scope,
                seen,
                (handle, before) -> {
                    new ProjectStore(handle).save(seen.code(), plain);
                    return ProjectActs.of("site", seen.code())
                            .changing(
                                    before.site().map(ProjectActs::fields).orElse(Map.of()),
                                    ProjectActs.fields(plain));
                });
    }

    /** Says why nobody was asked what is needed; an empty reason takes it back. */
    public ProjectResult unheard(Scope scope, Seen seen, String reason) {
        String plain = ProjectTexts.reason(reason);
        return change(
                scope,
                seen,
                (handle, before) -> {
                    new ProjectStore(handle).saveReason(seen.code(), plain);
                    return ProjectActs.of("unheard", seen.code())
                            .changing(
                                    Map.of("reason", before.needsReason()),
                                    Map.of("reason", plain));
                });
    }

    /**
     * Says who will look after it.
     *
     * @param mobile the private number; empty leaves the one that is there
     */
    public ProjectResult staff(Scope scope, Seen seen, Staff staff, String mobile) {
        Staff plain = ProjectTexts.plain(staff);
        Optional<byte[]> number =
                mobile.isBlank()
                        ? Optional.empty()
                        : Optional.of(sealing.seal(ProjectTexts.mobile(mobile)));
        return change(
                scope,
                seen,
                (handle, before) -> {
                    if (before.staff().isEmpty() && number.isEmpty()) {
                        throw new BadInput("mobile", "Write a telephone number, all of it.");
                    }
                    new ProjectStore(handle).save(seen.code(), plain, number);
                    return ProjectActs.of("staff", seen.code())
                            .giving(Map.of("trained_on", plain.trainedOn().toString()));
                });
    }

    /** Says what equipment is there, and why something is not. */
    public ProjectResult equipment(Scope scope, Seen seen, List<Equipment> equipment) {
        List<Equipment> plain = equipment.stream().map(ProjectTexts::plain).toList();
        return change(
                scope,
                seen,
                (handle, _) -> {
                    EquipmentStore store = new EquipmentStore(handle);
                    plain.forEach(one -> store.save(seen.code(), one));
                    new ProjectStore(handle).saveEquipper(seen.code(), scope.actor().id());
                    return ProjectActs.of("equipment", seen.code()).giving(fields(plain));
                });
    }

    /** Says how it will be open. */
    public ProjectResult rules(Scope scope, Seen seen, HouseRules rules) {
        HouseRules plain = ProjectTexts.plain(rules);
        return change(
                scope,
                seen,
                (handle, _) -> {
                    new ProjectStore(handle).save(seen.code(), plain);
                    return ProjectActs.of("rules", seen.code())
                            .giving(
                                    Map.of(
                                            "hours", plain.hours(),
                                            "entry", plain.entry().id(),
                                            "serves", plain.serves().id()));
                });
    }

    /**
     * Adds a photo, written anew without anything that came with it.
     *
     * @param shows {@code place}, {@code inside} or {@code sign}
     * @throws BadInput if it is no photo, or too large
     */
    public ProjectResult photo(Scope scope, Seen seen, String shows, byte[] sent) {
        byte[] jpeg = rewrite.rewrite(sent).jpeg();
        PlacePhoto photo = new PlacePhoto(UUID.randomUUID(), shows, clock.instant());
        return change(
                scope,
                seen,
                (handle, _) -> {
                    new PlacePhotoStore(handle).add(seen.code(), photo, jpeg, scope.actor().id());
                    return ProjectActs.of("photo", seen.code())
                            .giving(Map.of("photo", photo.id().toString(), "shows", shows));
                });
    }

    /** The photos, the first first. */
    public List<PlacePhoto> listPhotos(Scope scope, ProjectCode code) {
        return scopes.in(scope, handle -> new PlacePhotoStore(handle).list(code));
    }

    /** A photo, as a JPEG file. */
    public Optional<byte[]> findPhoto(Scope scope, ProjectCode code, UUID photo) {
        return scopes.in(scope, handle -> new PlacePhotoStore(handle).find(code, photo));
    }

    /** Saves something in a transaction, and says what it did. */
    private interface Change {
        Act save(Handle handle, Project before);
    }

    private ProjectResult change(Scope scope, Seen seen, Change change) {
        return audit.in(
                scope,
                ProjectActs.of("change", seen.code()),
                handle -> {
                    Project before = locked(handle, seen.code());
                    if (before.version() != seen.seen()) {
                        return new Overtaken();
                    }
                    if (!BuildRules.isPrepared(dossiers.matter(handle, seen.code()).state())) {
                        return new NotNow();
                    }
                    Act act = change.save(handle, before);
                    Audit.done(handle, scope, before.unit(), act);
                    return new Done(locked(handle, seen.code()));
                });
    }

    private static Project locked(Handle handle, ProjectCode code) {
        return new ProjectStore(handle).locked(code);
    }

    private static Map<String, String> fields(List<Equipment> equipment) {
        return equipment.stream()
                .collect(
                        Collectors.toMap(
                                one -> one.facility().id(),
                                one -> one.there() ? "there" : one.reason()));
    }
}
