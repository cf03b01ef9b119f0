package org.nuanyi.kernel.desk;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Gathers what waits for who is signed in. Thread-safe. */
@Singleton
public final class DeskTasks {

    private final List<TaskSource> sources;
    private final Clock clock;

    DeskTasks(@All List<TaskSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** What waits for who asks for the page, what is most urgent first. */
    public List<Task> list(RoutingContext context) {
        Language language = Frames.of(context.request()).language();
        return list(
                SignedIn.of(context).caller(),
                language,
                source -> SignedIn.reader(context, source.permission()));
    }

    List<Task> list(Caller caller, Language language, Function<TaskSource, Scope> scopes) {
        Instant now = clock.instant();
        return sources.stream()
                .filter(source -> caller.may(source.permission()))
                .flatMap(source -> source.list(scopes.apply(source), language, now).stream())
                .sorted(Task.URGENT_FIRST)
                .toList();
    }
}
