package org.nuanyi.upkeep;

import java.util.List;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with a plan or a spending. Unless it is done, nothing changed. */
public sealed interface UpkeepResult {

    /** It is done with the plan or the spending of that number. */
    record Done(long id) implements UpkeepResult {}

    /**
     * Not done.
     *
     * @param others numbers of the spendings it is about, where it is about others that may be seen
     */
    record Refused(Reason why, List<Long> others) implements UpkeepResult {

        public Refused {
            others = List.copyOf(others);
        }

        public Refused(Reason why) {
            this(why, List.of());
        }
    }

    /**
     * The budget line has too little.
     *
     * @param missing fen
     */
    record TooLittle(long missing) implements UpkeepResult {}

    /** Somebody else did something first. */
    record Overtaken(Matter matter) implements UpkeepResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements UpkeepResult {}

    /** Why not. */
    enum Reason {
        NO_SUCH_UNIT("没有这个单位。", "There is no such unit."),
        /** The plan has no line. */
        NO_LINES("请至少填写一类的金额。", "Plan an amount for one category at least."),
        OWN_PLAN("提交计划的人不能审定。", "Who submitted the plan does not agree to it."),
        YEAR_RUNS("这一年还没有过完。", "The year is not over."),
        TO_COME("日期不能晚于今天。", "The day is still to come."),
        SAME_RECEIPT(
                "这张票据已经登记过（号码、商家、金额都相同），不能再报。",
                "This receipt is known already: the same number, seller and amount."),
        SAME_PHOTO("这张照片已经用作另一张票据，不能再报。", "This photo is the receipt of another spending already."),
        MANY_PHOTOS("一笔支出最多 6 张照片。", "A spending takes up to 6 photos."),
        /** Neither a number nor a photo. */
        NO_PROOF("请拍下票据，或填写票据号码。", "Take a photo of the receipt, or write its number."),
        NO_BUDGET("这一年没有下达这个来源的维护经费。", "There is no maintenance budget of this year and source."),
        OWN_SPENDING("登记或提交支出的人不能审核、付款。", "Who entered or submitted it neither agrees nor pays."),
        OWN_APPROVAL("审核支出的人不能付款。", "Who agreed to it does not pay it."),
        NOTHING_CHOSEN("请先勾选要付款的支出。", "Choose what was paid first."),
        NOT_TO_BE_PAID("有的支出不在待付款。", "Some of these are not to be paid."),
        BEFORE_AGREED("付款日期早于审核同意的日期。", "It would be paid before it was agreed to.");

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
