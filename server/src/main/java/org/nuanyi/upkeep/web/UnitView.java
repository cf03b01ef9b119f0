package org.nuanyi.upkeep.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/**
 * The page of a unit's year.
 *
 * @param plan number of its plan; 0 where it has none
 * @param lifecycle of the plan
 * @param versions of the plan, the last first
 * @param drafts whether the reader writes the plan now
 * @param enters whether the reader enters spendings
 */
record UnitView(
        DeskFrame desk,
        String unit,
        String name,
        int year,
        List<Option> years,
        List<String> warnings,
        List<LineRow> lines,
        LineRow total,
        String granted,
        String available,
        List<StationRow> stations,
        long plan,
        Optional<Lifecycle> lifecycle,
        List<VersionRow> versions,
        List<SpendingRow> spendings,
        boolean drafts,
        boolean enters,
        String error) {

    /** Where what is done with the plan is sent. */
    public String acts() {
        return UpkeepDesk.PATH + "/plans/" + plan;
    }

    /**
     * A category.
     *
     * @param written what stands in the form, without the unit
     */
    record LineRow(
            String id,
            String name,
            String planned,
            String used,
            String waiting,
            String left,
            String written) {}

    /** What was spent for a station. */
    record StationRow(String code, String name, String used) {}

    /**
     * A version of the plan.
     *
     * @param agreedOn empty where it never came into force
     */
    record VersionRow(
            int number, String fen, String who, String madeOn, String agreedOn, String why) {}

    /** A spending in a list. */
    record SpendingRow(
            long id,
            String on,
            String unit,
            String station,
            String category,
            String seller,
            String fen,
            String state,
            boolean photo) {}
}
