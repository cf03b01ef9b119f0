package org.nuanyi.upkeep;

import org.nuanyi.station.StationCode;

/** What somebody should look at in the maintenance of a unit. Amounts are fen. */
public sealed interface Warning {

    /** 80 of 100 of a line of the plan are used, or more. */
    record LineLow(Category category, long planned, long used) implements Warning {}

    /** All of a line is used, or more than all. */
    record LineUsedUp(Category category, long planned, long used) implements Warning {}

    /** Spent for what the plan has nothing for. */
    record NotPlanned(Category category, long used) implements Warning {}

    /** Spent without any plan that was agreed. */
    record NoPlan(long used) implements Warning {}

    /** More for a station than the policy has for one. */
    record StationAbovePolicy(StationCode station, long allowed, long used) implements Warning {}

    /** More for a unit than the policy has for all its stations. */
    record UnitAbovePolicy(long allowed, long used) implements Warning {}

    /** The year is nearly over and much of the plan is left. */
    record MuchLeft(long planned, long left) implements Warning {}

    /** Spendings without a photo of the receipt. */
    record NoPhoto(int spendings) implements Warning {}
}
