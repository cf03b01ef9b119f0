package org.nuanyi.cabinet;

import java.util.List;
import java.util.UUID;

/**
 * What is to come to which cabinets.
 *
 * @param key by which what is sent again is known
 * @param unit code of the unit of whoever makes it
 * @param cabinets their ids, in the order of their turns
 */
public record RolloutDraft(
        UUID key, String unit, String name, List<Lane> lanes, List<String> cabinets) {}
