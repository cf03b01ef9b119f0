package org.nuanyi.voice;

import java.util.Optional;

/** Somebody is there. */
public record NewVisit(Optional<Occupation> occupation) {}
