package org.nuanyi.fund;

import org.nuanyi.kernel.flow.Matter;

/** A grant and where it stands. */
public record StandingGrant(Grant grant, Matter matter) {}
