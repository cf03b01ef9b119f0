package org.nuanyi.core.trust;

import java.time.Instant;

/** A proof of life: a station really was open then. */
public record Proof(Instant at, By by) {}
