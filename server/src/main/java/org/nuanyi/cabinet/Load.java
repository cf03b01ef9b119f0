package org.nuanyi.cabinet;

import org.nuanyi.supply.Lot;

/**
 * What is brought to a lane.
 *
 * @param lane its number
 * @param pieces at least 1
 */
public record Load(int lane, Lot lot, int pieces) {}
