package org.nuanyi.fund.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Paging;

/**
 * The page of a statement.
 *
 * @param value the only row that is wanted; empty for all
 * @param parameters of the address, for its files
 * @param columns what the figures are called
 * @param total no row where only one is wanted
 */
record StatementView(
        DeskFrame desk,
        List<Option> bys,
        String by,
        String from,
        String to,
        String value,
        String parameters,
        List<String> columns,
        List<Row> rows,
        List<Row> total,
        Paging.Pager pager,
        String error) {

    /**
     * A row.
     *
     * @param code of what it is, where people know it; empty otherwise
     * @param late how many entries were recorded after the period; empty for none
     */
    record Row(String name, String code, List<Cell> cells, String late) {}

    /**
     * A figure.
     *
     * @param column what it is called
     * @param entries where what it is made of is shown
     */
    record Cell(String column, String fen, String entries) {}
}
