package org.nuanyi.kernel.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A server that believes who a header says is calling: for tests of the gate alone. */
public final class CalledByHeader implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ByHeader.class);
    }

    /** {@code Role: keeper}, {@code Proved-Minutes-Ago: 6}, {@code First: /desk/password}. */
    @Singleton
    @Alternative
    @Priority(1)
    public static class ByHeader implements Callers {

        private final Clock clock;

        ByHeader(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Optional<SignedIn> find(HttpServerRequest request) {
            return header(request, "Role").map(role -> signedIn(role, request));
        }

        private SignedIn signedIn(String role, HttpServerRequest request) {
            Caller caller =
                    new Caller(
                            UUID.randomUUID(),
                            "东四",
                            Role.find(role).map(this::held).stream().toList());
            long minutes = header(request, "Proved-Minutes-Ago").map(Long::valueOf).orElse(0L);
            return new SignedIn(
                    caller,
                    "1",
                    clock.instant().minus(Duration.ofMinutes(minutes)),
                    header(request, "First"));
        }

        private HeldRole held(Role role) {
            return new HeldRole(role, "110101006", LocalDate.EPOCH, Optional.empty());
        }

        private static Optional<String> header(HttpServerRequest request, String name) {
            return Optional.ofNullable(request.getHeader(name));
        }
    }
}
