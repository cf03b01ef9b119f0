package org.nuanyi.keeper.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.keeper.web.Choices.Choice;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.StateLine;

/**
 * The keeper's page.
 *
 * @param device the phone, so that what it kept is sent by no other
 * @param person who the keeper is
 * @param reasons why a station does not open today; {@code supplies}, what may be lacking; {@code
 *     faults}, what may be wrong with a piece
 * @param notice why the last tap was not taken; empty otherwise
 */
record KeeperView(
        Frame frame,
        String device,
        String person,
        List<Post> posts,
        List<Choice> reasons,
        List<Choice> supplies,
        List<Choice> faults,
        String notice) {

    KeeperView {
        posts = List.copyOf(posts);
        reasons = List.copyOf(reasons);
        supplies = List.copyOf(supplies);
        faults = List.copyOf(faults);
    }

    /**
     * One of the keeper's stations.
     *
     * @param state as the public sees it
     * @param why what that rests on: 今天 08:52 站点管理员签到; may be empty
     * @param ask what is asked of the keeper today; empty where nothing
     * @param last what was done last and can be undone
     * @param supplies what comes to it and what is there
     * @param equipment the pieces that stand there
     * @param working facilities that work; {@code broken}, those that do not
     */
    record Post(
            String code,
            String name,
            StateLine state,
            String why,
            String ask,
            Optional<LastDeed> last,
            List<FacilityChoice> working,
            List<FacilityChoice> broken,
            List<Waiting> waiting,
            Supplies supplies,
            Equipment equipment) {

        Post {
            working = List.copyOf(working);
            broken = List.copyOf(broken);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * @param words 08:52 开门
     */
    record LastDeed(String id, String words) {}

    /**
     * The pieces of a station.
     *
     * @param working those of which no fault is known
     * @param scanned whether the keeper came by the code on one of them
     */
    record Equipment(List<PieceChoice> working, List<Mending> mending, boolean scanned) {

        Equipment {
            working = List.copyOf(working);
            mending = List.copyOf(mending);
        }
    }

    record PieceChoice(String tag, String name, boolean chosen) {}

    /**
     * A piece that waits for its repair.
     *
     * @param state how far that is
     * @param late whether it should be done by now
     */
    record Mending(String tag, String name, String fault, String state, boolean late) {}

    /** What comes to a station, and what is there. */
    record Supplies(List<Coming> coming, List<Held> held) {

        Supplies {
            coming = List.copyOf(coming);
            held = List.copyOf(held);
        }
    }

    /** A shipment on its way to the station. */
    record Coming(long id, String on, String note, List<ComingLine> lines) {

        Coming {
            lines = List.copyOf(lines);
        }
    }

    /** What it carries of a lot. */
    record ComingLine(int number, LotField lot, long sent, String shown) {}

    /**
     * Which lot is meant, as a form sends it.
     *
     * @param name of the item
     * @param words which lot it is, beyond its item; may be empty
     */
    record LotField(String item, String batch, String expires, String name, String words) {}

    /**
     * What is there of an item.
     *
     * @param usable whether some of it has not expired
     */
    record Held(String item, String name, String shown, boolean usable, List<HeldLot> lots) {

        Held {
            lots = List.copyOf(lots);
        }
    }

    /** What is there of a lot; {@code late} where it has expired. */
    record HeldLot(LotField lot, String shown, boolean late) {}

    record FacilityChoice(String id, String name) {}

    /**
     * Something reported that waits.
     *
     * @param title 微波炉坏了
     * @param words the sender's; may be empty
     */
    record Waiting(String number, String title, String when, String words) {}
}
