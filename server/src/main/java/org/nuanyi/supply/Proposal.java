package org.nuanyi.supply;

import java.time.LocalDate;
import org.nuanyi.core.supply.Rhythm;

/**
 * What the stations of a unit are to be brought in a week (补货建议).
 *
 * @param unit its code
 * @param week its Monday
 * @param madeOn the day it was reckoned, before which use was looked at
 */
public record Proposal(long id, String unit, LocalDate week, LocalDate madeOn, Rhythm rhythm) {}
