package org.nuanyi.supply;

import java.util.List;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with a proposal. Unless it is done, nothing changed. */
public sealed interface ProposalResult {

    /** It is done with the proposal of that number; or was done before. */
    record Done(long id) implements ProposalResult {}

    /** Not done. */
    record Refused(Reason why) implements ProposalResult {}

    /**
     * The unit's store has not all of it: bring less, or wait.
     *
     * @param items what it lacks
     */
    record Lacks(List<Wanted> items) implements ProposalResult {

        public Lacks {
            items = List.copyOf(items);
        }
    }

    /** Not sent, for what supplies say of one of the shipments. */
    record NotSent(SupplyResult why) implements ProposalResult {}

    /** Somebody else did something first. */
    record Overtaken(Matter matter) implements ProposalResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements ProposalResult {}

    /** Why not. */
    enum Reason {
        NOTHING_WANTED("没有要配发的物资。", "There is nothing to be brought."),
        OUTDATED("后面一周的建议已经生成，请在新的一份里办理。", "There is one of a later week: go on with that."),
        SAME_PERSON("提交的人和改过的人不能同意，要由另一个人同意。", "Who submitted or changed it does not agree to it."),
        NO_NUMBER("数量不能小于 0。", "Write a number, or nothing at all."),
        NO_SUCH_ITEM("目录里没有这种物资。", "There is no such item.");

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
