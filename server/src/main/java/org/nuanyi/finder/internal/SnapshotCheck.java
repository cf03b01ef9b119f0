package org.nuanyi.finder.internal;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the stations are loaded: without the database they are still found, as they were. */
@Readiness
@Singleton
public final class SnapshotCheck implements HealthCheck {

    private final SnapshotFeed feed;
    private final Present present;

    SnapshotCheck(SnapshotFeed feed, Present present) {
        this.feed = feed;
        this.present = present;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("stations")
                .status(feed.isLoaded())
                .withData("following", feed.isFollowing())
                .withData("public", present.now().snapshot().countInService())
                .build();
    }
}
