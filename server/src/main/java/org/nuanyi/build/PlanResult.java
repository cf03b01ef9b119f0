package org.nuanyi.build;

import java.util.List;
import org.nuanyi.kernel.sheet.SheetRefused;

/** What became of a sheet of planned stations: all of it is taken, or nothing. */
public sealed interface PlanResult {

    /** Each row is a project now. */
    record Taken(List<ProjectCode> projects) implements PlanResult {

        public Taken {
            projects = List.copyOf(projects);
        }
    }

    /** Something is wrong with rows; nothing was taken. */
    record Faulty(List<Fault> faults) implements PlanResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** It is no sheet that can be read. */
    record Unreadable(SheetRefused.Reason why) implements PlanResult {}

    /**
     * What is wrong with a cell.
     *
     * @param line as the sheet numbers it, from 1
     * @param text of the cell; may be empty
     */
    record Fault(long line, PlanColumn column, Kind kind, String text) {}

    /** Why. */
    enum Kind {
        /** The sheet has no such column. */
        NO_COLUMN,
        EMPTY,
        TOO_LONG,
        /** It is none of what may be chosen. */
        UNKNOWN,
        /** A unit for which the sender may not apply. */
        NOT_HIS,
        /** Another row says the same. */
        TWICE,
        /** The unit has a project of that name. */
        THERE_IS,
        /** There are more rows than are taken at once. */
        TOO_MANY
    }
}
