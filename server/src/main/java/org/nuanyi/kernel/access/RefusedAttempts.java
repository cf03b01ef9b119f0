package org.nuanyi.kernel.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.web.RefusalBook;

/**
 * Writes into the audit trail what somebody who is signed in was refused: by which method and path,
 * and why. The query of a request is not written: it may hold what somebody typed. Who is not
 * signed in leaves nothing here, or anybody could fill the trail.
 */
@Singleton
public class RefusedAttempts implements RefusalBook {

    private static final int LONGEST = 200;

    private final Callers callers;
    private final Audit audit;

    RefusedAttempts(Callers callers, Scopes scopes) {
        this.callers = callers;
        this.audit = new Audit(scopes);
    }

    @Override
    public void note(RoutingContext request, String why) {
        SignedIn.find(request)
                .or(() -> callers.find(request.request()))
                .ifPresent(
                        sender ->
                                audit.refused(
                                        sender.scopeOfNothing(request), attempt(request, why)));
    }

    private static Act attempt(RoutingContext request, String why) {
        String path = Optional.ofNullable(request.request().path()).orElse("");
        return Act.of(
                        "access.refuse",
                        "page",
                        path.length() > LONGEST ? path.substring(0, LONGEST) : path)
                .giving(Map.of("method", request.request().method().name(), "why", why));
    }
}
