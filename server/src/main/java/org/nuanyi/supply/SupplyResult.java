package org.nuanyi.supply;

import java.time.LocalDate;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with supplies. Unless it is done, nothing changed. */
public sealed interface SupplyResult {

    /** It is done, with the paper or the shipment of that id; or was done before. */
    record Done(String id) implements SupplyResult {}

    /**
     * A store would have held less than nothing.
     *
     * @param day at the end of which it would lack most
     * @param missing pieces
     */
    record TooFew(Lot lot, LocalDate day, long missing) implements SupplyResult {}

    /**
     * Not done.
     *
     * @param item code of the item it is about; empty where it is about the whole
     */
    record Refused(Reason why, String item) implements SupplyResult {

        public Refused(Reason why) {
            this(why, "");
        }
    }

    /** Somebody else did something first. */
    record Overtaken(Matter matter) implements SupplyResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements SupplyResult {}

    /** Why not. */
    enum Reason {
        NO_LINES("请至少填写一种物资。", "Name at least one item."),
        NO_SUCH_ITEM("目录里没有这种物资。", "There is no such item."),
        RETIRED("这种物资已停用，不再入库。", "This item is no longer received."),
        NO_NUMBER("数量要大于 0。", "Write a number above nothing."),
        NO_EXPIRY("请填写有效期。", "Write by when it is to be used."),
        NOT_DATED("这种物资没有有效期。", "This item has no day by which it is used."),
        TWICE("同一批次写了两次。", "The same lot is there twice."),
        TO_COME("日期不能晚于今天。", "The day is still to come."),
        NOTHING_LEFT("库里没有这么多了。", "There are not so many left."),
        UNDONE("这张单据已经撤销。", "This paper is undone already."),
        SAME_STORE("不能发给自己。", "It goes to the store it comes from."),
        OWN_SHIPMENT("发货的人不能签收。", "Who sent it does not accept it."),
        OTHER_LINES("签收数量与发货不符：请逐行填写收到和损坏的数量。", "Say for each line what came."),
        NO_NOTE("有短缺或损坏，请写明情况。", "Something is missing or damaged: say what happened.");

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
