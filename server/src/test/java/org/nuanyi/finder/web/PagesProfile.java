package org.nuanyi.finder.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.nuanyi.testing.SharedData;

/**
 * A server for tests of pages: its own database, a clock that stands still before dawn on a
 * Tuesday, and the map of Dongcheng where that lies beside the checkout.
 */
public final class PagesProfile implements QuarkusTestProfile {

    /** 2026-11-24 05:10 in Beijing. */
    public static final Instant NOW = Instant.parse("2026-11-23T21:10:00Z");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(StoppedClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return SharedData.find("dongcheng.pmtiles")
                .map(file -> Map.of("nuanyi.pmtiles", file.toString()))
                .orElse(Map.of());
    }

    /** The clock of these tests. */
    @Singleton
    @Alternative
    public static class StoppedClock {

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        }
    }
}
