package org.nuanyi.equipment;

import java.util.Optional;

/**
 * What a repair cost.
 *
 * @param fen nothing where it was free
 * @param spending number of the spending of maintenance its receipt was entered by, as somebody
 *     typed it: no money moves by it
 */
public record RepairCost(long fen, Optional<Long> spending) {}
