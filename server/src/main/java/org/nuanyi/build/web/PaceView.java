package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Paging;

/**
 * How fast projects go, and what is late.
 *
 * @param days over how many days it is counted
 */
record PaceView(
        DeskFrame desk,
        int days,
        List<Option> units,
        List<Stage> stages,
        List<Late> late,
        Paging.Pager pager) {

    /**
     * A state that is no end.
     *
     * @param limit in working days; empty where there is none
     * @param turn whose turn it is there
     * @param median half of those that left it stood there no longer; empty where none left it
     * @param left how many left it
     * @param now how many stand there
     * @param late of how many the limit is over
     * @param list address of those that are late
     */
    record Stage(
            String name,
            String limit,
            String turn,
            String median,
            long left,
            long now,
            long late,
            String list) {}

    /**
     * A project whose limit is over.
     *
     * @param lacks what its main way on still wants; may be empty
     * @param words what was said last, and by whom; may be empty
     */
    record Late(BoardView.Card card, String lacks, String words) {}
}
