package org.nuanyi.equipment;

import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with equipment. Unless it is done, nothing changed. */
public sealed interface EquipmentResult {

    /** It is done, with the repair, the stock-take or the move of that number. */
    record Done(long id) implements EquipmentResult {}

    record Refused(Reason why) implements EquipmentResult {}

    /** Somebody else did something first. */
    record Overtaken(Matter matter) implements EquipmentResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements EquipmentResult {}

    /** Why not. */
    enum Reason {
        GONE("这件设备已不在册。", "This piece is on the books no more."),
        IN_REPAIR("这件设备已有没办结的维修单。", "This piece has an open repair already."),
        AT_ANOTHER_STATION("这件设备不在这个驿站。", "This piece is not at this station."),
        PAST("修好的期限不能早于今天。", "The last day of the repair is past."),
        OWN_FAULT("报修的人不能自己决定报废。", "Who reported the fault does not give the piece up."),
        CLOSED("这次盘点已经结束。", "This stock-take is over."),
        SCANNED_MEANWHILE(
                "刚刚又有人扫了别的，请看一遍再结束。", "More was scanned meanwhile: look again, then close it."),
        ON_ITS_WAY("这件设备正在调拨途中或已借出。", "This piece is on its way, or lent."),
        SAME_STATION("它就在这个驿站。", "It is at this station already."),
        LENT_UNTIL_PAST("归还日期不能早于今天。", "The day by which it comes back is past."),
        OWN_TRANSFER("交出的人不能自己签收。", "Who handed it out does not accept it."),
        NO_PROOF("签收请拍照或写一句说明。", "Take a photo or write a note when you accept it.");

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
