package org.nuanyi.purchase.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/**
 * A purchase as its page shows it.
 *
 * @param heads of the columns of the stations' table: the things that are bought
 * @param error why something was not done; empty otherwise
 */
record PurchaseView(
        DeskFrame desk,
        long id,
        String title,
        Facts facts,
        Lifecycle lifecycle,
        List<LineRow> lines,
        List<String> heads,
        List<StationRow> stations,
        QuoteTable quotes,
        MatchTable match,
        List<ReceiptRow> receipts,
        May may,
        String error) {

    /** Where a step is sent to. */
    public String acts() {
        return PurchaseSection.PATH + "/" + id + "/act";
    }

    /**
     * What stands beside.
     *
     * @param supplier whose quote was chosen; empty before
     * @param account where the supplier is paid, masked, or whole where the reader asked
     * @param fen as ordered, or as estimated
     * @param available of the budget line; empty where there is none
     * @param short whether less is available than it costs
     */
    record Facts(
            String unit,
            String budget,
            String madeBy,
            String supplier,
            String account,
            String fen,
            boolean estimated,
            String available,
            boolean tooLittle,
            String choiceWhy) {}

    /** A line. */
    record LineRow(
            int number, String item, String pieces, String price, String fen, boolean estimated) {}

    /**
     * A station.
     *
     * @param cells received of how many, for each line; empty where it gets none
     */
    record StationRow(String code, String name, String unit, List<String> cells) {}

    /** Something that came. */
    record ReceiptRow(
            long id,
            String item,
            String station,
            String good,
            String damaged,
            String note,
            boolean pictured,
            String who,
            String when) {}

    /**
     * Quotes beside each other.
     *
     * @param suppliers that have not quoted yet
     * @param entered whether the reader enters quotes now
     * @param asked the lines to write prices for
     */
    record QuoteTable(
            List<Head> heads,
            List<Row> rows,
            List<Option> suppliers,
            boolean entered,
            boolean few,
            List<Asked> asked) {

        /** A quote. */
        record Head(long id, String supplier, String total, boolean cheapest, boolean chosen) {}

        /** A line. */
        record Row(String item, String pieces, List<Price> prices) {}

        /** What somebody asks for a piece. */
        record Price(String price, boolean lowest) {}

        /** A line to write a price for. */
        record Asked(int number, String item, String measure, String estimate) {}
    }

    /**
     * Order, receipts and invoice beside each other (三方核对).
     *
     * @param shown whether anything was ordered
     * @param invoice its number and day; empty where there is none
     * @param billed whether the reader enters the invoice now
     */
    record MatchTable(
            boolean shown,
            String invoice,
            String total,
            List<Row> rows,
            boolean billed,
            List<Billed> fields,
            String today) {

        /**
         * A line.
         *
         * @param said where it differs; empty where it does not
         */
        record Row(
                String item,
                String ordered,
                String orderPrice,
                String received,
                String billed,
                String billPrice,
                boolean piecesDiffer,
                boolean priceDiffers,
                String said) {}

        /** A line to bill. */
        record Billed(int number, String item, String measure, int pieces, String price) {}
    }

    /**
     * What the reader may do.
     *
     * @param edits change what is asked for
     * @param receives say what came
     * @param reveals look at the supplier's account
     * @param prints take the order as a paper
     */
    record May(boolean edits, boolean receives, boolean reveals, boolean prints) {}
}
