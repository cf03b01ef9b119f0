package org.nuanyi.core.flow;

/** Something that was done with a case, and by whom. */
public record Deed(Actor actor, Act act) {}
