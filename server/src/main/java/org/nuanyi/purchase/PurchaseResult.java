package org.nuanyi.purchase;

import java.util.List;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with a purchase. Unless it is done, nothing is changed. */
public sealed interface PurchaseResult {

    /** It is done. */
    record Done(long purchase) implements PurchaseResult {}

    record Refused(Reason why) implements PurchaseResult {}

    /** Order, receipts and invoice differ. */
    record Differs(List<Mismatch> mismatches) implements PurchaseResult {

        public Differs {
            mismatches = List.copyOf(mismatches);
        }
    }

    /**
     * The budget line has too little.
     *
     * @param missing fen
     */
    record TooLittle(long missing) implements PurchaseResult {}

    /** Somebody else did something first. */
    record Overtaken(Matter matter) implements PurchaseResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements PurchaseResult {}

    /** Why not. */
    enum Reason {
        /** There are fewer than three quotes, and nobody says why. */
        FEW_QUOTES("少于三家报价，请说明理由。", "There are fewer than three quotes: say why."),
        /** A cheaper quote is there, and nobody says why it is not taken. */
        NOT_CHEAPEST("没有选报价最低的一家，请说明理由。", "It is not the cheapest: say why."),
        /** Nothing is bought from the supplier any more. */
        BLOCKED("该供应商已停用。", "Nothing is bought from this supplier any more."),
        /** Quotes are compared and one is chosen first. */
        NOT_COMPARED("请在下面登记报价并选定一家。", "Enter quotes below and choose one."),
        STILL_TO_COME("还没有全部收到，请在下面逐站收货。", "Some pieces are still to come: receive them below."),
        /** The quote is none of this purchase, or there is none yet. */
        NO_QUOTE("请先登记报价并选定一家。", "Enter quotes and choose one first."),
        /** The supplier quoted already, or is none of this unit. */
        SUPPLIER("该供应商已报价，或不在名录中。", "This supplier has quoted already or is unknown."),
        NO_BUDGET_LINE("该年度、单位、来源没有统一采购预算。", "There is no such budget line."),
        /** Who asked for it does not agree to it. */
        OWN_REQUEST("提交人不能审定。", "Who submitted it does not agree to it."),
        /** Who ordered does not receive. */
        OWN_ORDER("下单人不能收货。", "Who ordered it does not receive it."),
        /** More than is still to come, or to a station it is not for. */
        NOT_ORDERED("该驿站没有这么多待收数量。", "So many are not to come to this station."),
        /** A serial number of the same thing is in the register once. */
        SAME_SERIAL(
                "有一个出厂编号，同样的设备里已经登记过，请核对。",
                "One of these serial numbers is another such piece's: look again."),
        NOTHING_RECEIVED("还没有收到任何一件。", "Nothing was received yet."),
        /** Something was received already. */
        RECEIVED("已有收货，不能终止。", "Something was received already."),
        /** A supplier's number of an invoice counts once; a purchase has one. */
        INVOICE_KNOWN("这张发票已登记过。", "This invoice is known already."),
        NO_INVOICE("请先登记发票。", "Enter the invoice first."),
        /** Who agreed, ordered or matched does not pay. */
        OWN_MATCH("审定人、下单人、核对人不能付款。", "Who agreed to it, ordered or matched it does not pay it.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }
}
