package org.nuanyi.station.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.station.web.BatchView.Change;

/** The pages on which a sheet comes back. */
final class SheetView {

    private SheetView() {}

    /**
     * Where it is brought.
     *
     * @param megabytes of the largest
     * @param error why the last one was not taken; may be empty
     */
    record Upload(DeskFrame desk, long megabytes, String error) {}

    /**
     * What it would do.
     *
     * @param good how many stations would change
     * @param wrong how many rows are left out
     * @param ignored names of columns that were not used; may be empty
     * @param lines of this page
     * @param before address of the page before; empty on the first
     * @param next address of the page next; empty on the last
     * @param seen tells whether it is still the same when it is applied
     * @param batch with which it was applied; empty where it was not
     * @param error why it was not applied; may be empty
     */
    record Preview(
            DeskFrame desk,
            String id,
            String file,
            int rows,
            String until,
            long good,
            long wrong,
            String ignored,
            List<Line> lines,
            int page,
            int pages,
            String before,
            String next,
            String seen,
            String batch,
            String error) {}

    /** A row of the sheet, what it changes, and what stands in the way. */
    record Line(long line, String code, String name, List<Change> changes, List<String> wrong) {}
}
