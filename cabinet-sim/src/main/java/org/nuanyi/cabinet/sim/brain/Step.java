package org.nuanyi.cabinet.sim.brain;

import java.util.List;

/**
 * What came of a happening.
 *
 * @param entries to be on the disk before anything else is done
 * @param effects to be done then, in this order
 */
public record Step(List<Entry> entries, List<Effect> effects) {}
