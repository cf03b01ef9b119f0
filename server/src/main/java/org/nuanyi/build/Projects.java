package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.ProjectActs;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.build.internal.ProjectTexts;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The stations to be: how a wish becomes a project, and who may see it. What is found out of it is
 * {@link Preparing}, how it goes on {@link Progress}. Thread-safe.
 */
@Singleton
public final class Projects {

    private final Scopes scopes;
    private final Flows flows;
    private final Dossiers dossiers;
    private final Clock clock;
    private final Sealing sealing;

    public Projects(Scopes scopes, Flows flows, Forms forms, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.flows = flows;
        this.dossiers = new Dossiers(flows, forms);
        this.clock = clock;
        this.sealing = sealing;
    }

    /** A project and where it stands. */
    public record Standing(Project project, Matter matter) {}

    /**
     * Takes a wish as a project of its unit.
     *
     * @throws org.nuanyi.kernel.BadInput if a text is missing or too long
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     * @throws Conflict if the secret of its contact is another application's
     */
    public ProjectCode apply(Scope scope, NewProject wish) {
        return scopes.in(scope, handle -> apply(handle, scope, wish));
    }

    /** The same in the transaction of the handle, in its scope. */
    public ProjectCode apply(Handle handle, Scope scope, NewProject wish) {
        NewProject plain =
                new NewProject(
                        wish.unit(),
                        wish.applicant(),
                        ProjectTexts.plain(wish.outline()),
                        wish.contact().map(ProjectTexts::plain));
        ProjectStore store = new ProjectStore(handle);
        ProjectCode code = store.draw(LocalDate.now(clock).getYear());
        store.add(code, plain, scope.actor().id(), clock.instant());
        plain.contact().ifPresent(contact -> add(store, code, contact));
        flows.begin(handle, scope, BuildMachine.ID, code.value(), plain.unit());
        Audit.done(
                handle,
                scope,
                plain.unit(),
                ProjectActs.of("apply", code).giving(ProjectActs.fields(plain.outline())));
        return code;
    }

    private void add(ProjectStore store, ProjectCode code, NewProject.Contact contact) {
        byte[] secret = Tokens.hash(contact.secret());
        if (!store.addContact(code, contact.person(), sealing.seal(contact.phone()), secret)) {
            throw new Conflict("key", "This application was sent before.");
        }
    }

    /**
     * All that is known of a project.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Dossier dossier(Scope scope, ProjectCode code) {
        return scopes.in(scope, handle -> dossiers.dossier(handle, code));
    }

    /**
     * Where a project stands, for who applied for it and holds the secret.
     *
     * @return empty where there is no such project, or it is another's
     */
    public Optional<Standing> follow(ProjectCode code, String secret) {
        return scopes.in(
                Scope.PUBLIC,
                handle -> {
                    ProjectStore store = new ProjectStore(handle);
                    return store.isFollowedBy(code, Tokens.hash(secret))
                            ? store.find(code)
                                    .map(one -> new Standing(one, dossiers.matter(handle, code)))
                            : Optional.empty();
                });
    }

    /** The project whose applicant got that secret. */
    public Optional<ProjectCode> findBySecret(String secret) {
        return scopes.in(
                Scope.PUBLIC, handle -> new ProjectStore(handle).findBySecret(Tokens.hash(secret)));
    }

    /** Who applied for a host and how to reach them: for who may know it, and noted. */
    public Optional<NewProject.Contact> findContact(Scope scope, ProjectCode code) {
        return scopes.in(
                scope,
                handle -> {
                    ProjectStore store = new ProjectStore(handle);
                    Optional<ProjectStore.SealedContact> found = store.findContact(code);
                    if (found.isPresent()) {
                        String unit = store.find(code).orElseThrow().unit();
                        Audit.done(handle, scope, unit, ProjectActs.of("reveal", code));
                    }
                    return found.map(
                            one ->
                                    new NewProject.Contact(
                                            one.person(), sealing.open(one.phone()), ""));
                });
    }
}
