package org.nuanyi.station.web;

import java.util.List;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.station.RegisterPage.Totals;

/**
 * A page of the register.
 *
 * @param pages how many there are
 * @param before address of the page before; empty on the first
 * @param next address of the next page; empty on the last
 * @param columns those that may be chosen
 * @param filter the question as fields of a form
 * @param may whether the reader may change stations
 */
record RegisterView(
        DeskFrame desk,
        RegisterQuery query,
        Choices choices,
        List<Choice> columns,
        List<Head> heads,
        List<Row> rows,
        Totals totals,
        int pages,
        String before,
        String next,
        String here,
        List<Selection.Pair> filter,
        boolean may) {

    /** What the filters offer. */
    record Choices(
            List<Choice> units,
            List<Choice> states,
            List<Choice> kinds,
            List<Choice> facilities,
            List<Choice> conditions,
            List<Choice> orders) {}

    /** The head of a column. */
    record Head(String name, boolean figures) {}

    /**
     * A station.
     *
     * @param at its entrance, in WGS-84
     * @param cells one for each head
     */
    record Row(
            String code,
            String name,
            String address,
            boolean demo,
            StateLine state,
            GeoPoint at,
            List<Cell> cells) {}

    /**
     * What stands in a column.
     *
     * @param more said when it is pointed at; may be empty
     * @param odd whether somebody should look at it
     */
    record Cell(String text, String more, boolean odd) {}

    /** Where the posters of all these are. */
    public String posters() {
        return query.path(StationsSection.PATH + "/posters", 1);
    }

    /** Where all that the filter leaves is taken away as a sheet. */
    public String download() {
        return query.path(SheetPages.PATH + "/download", 1);
    }

    /** Columns in all, with code, name and state, and what is chosen by. */
    public int width() {
        return heads.size() + (may ? 4 : 3);
    }
}
