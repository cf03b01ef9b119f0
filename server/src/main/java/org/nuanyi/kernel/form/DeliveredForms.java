package org.nuanyi.kernel.form;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.kernel.form.internal.DefinitionStore;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The forms that come with Nuanyi. Each becomes version 1 where the database has none of its name;
 * what an office made of it since stays.
 */
@Singleton
public final class DeliveredForms {

    /** 意见征集, 六有 and 八有, as the files in {@code form/} say them. */
    public static final List<String> ALL = List.of("needs", "acceptance-6", "acceptance-8");

    private static final Scope SCOPE = Scope.system("forms", Reach.everything());

    private final Scopes scopes;
    private final Clock clock;

    public DeliveredForms(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        deliver();
    }

    /** Adds what is missing. As with a migration, nobody did it whom the audit trail could name. */
    public void deliver() {
        scopes.use(SCOPE, handle -> ALL.forEach(form -> deliver(handle, read(form))));
    }

    /**
     * The form as its file says it.
     *
     * @throws IllegalStateException if the file is no sound form
     */
    static Definition read(String form) {
        String path = "/form/" + form + ".json";
        try (InputStream file = DeliveredForms.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("there is no file " + path);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Definition definition = FormJson.read(text);
            if (!definition.id().equals(form) || !Soundness.flaws(definition).isEmpty()) {
                throw new IllegalStateException(path + ": " + Soundness.flaws(definition));
            }
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliver(Handle handle, Definition definition) {
        DefinitionStore store = new DefinitionStore(handle);
        if (store.latest(definition.id()).isEmpty()) {
            store.add(definition.as(1), clock.instant(), SCOPE.actor().id());
        }
    }
}
