package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;

/**
 * Which checklist belongs to which kind of station.
 *
 * @param may whether the reader chooses
 * @param overtaken whether somebody else chose since, so that nothing was changed
 */
record ChecklistsView(DeskFrame desk, List<Row> rows, boolean may, boolean overtaken) {

    ChecklistsView {
        rows = List.copyOf(rows);
    }

    /**
     * A kind.
     *
     * @param edition of the choice
     * @param choices of all, the newest first
     * @param options the checklists to choose from
     */
    record Row(String kind, String name, int edition, List<Choice> choices, List<Option> options) {

        Row {
            choices = List.copyOf(choices);
            options = List.copyOf(options);
        }

        /** The one that holds; none, where none was ever chosen. */
        public List<Choice> newest() {
            return choices.stream().limit(1).toList();
        }

        /** Those before it. */
        public List<Choice> before() {
            return choices.stream().skip(1).toList();
        }
    }

    /**
     * A choice.
     *
     * @param title of the checklist; its id, where it is not published any more
     * @param path where it is read; empty, where the reader may not
     * @param withdrawn whether it takes nothing new
     * @param who chose it, and when; empty where it came with the house
     */
    record Choice(String title, String path, boolean withdrawn, String who, String when) {}
}
