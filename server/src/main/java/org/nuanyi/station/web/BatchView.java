package org.nuanyi.station.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.station.web.Selection.Pair;

/** The pages on which many stations are changed together. */
final class BatchView {

    private BatchView() {}

    /**
     * The form.
     *
     * @param count how many stations
     * @param names some of them
     * @param hidden which they are
     */
    record Form(
            DeskFrame desk,
            int count,
            List<String> names,
            List<Pair> hidden,
            List<Field> fields,
            List<Choice> facilities,
            List<Choice> conditions,
            String error) {}

    /** A field that may be set. */
    record Field(String id, String name, String text, String help, List<Choice> choices) {}

    /**
     * What would change, before it does.
     *
     * @param changed how many stations would say something else
     * @param same how many say so already
     * @param seen tells whether it is still the same when it is applied
     */
    record Preview(
            DeskFrame desk,
            long changed,
            long same,
            List<Line> lines,
            long more,
            List<Pair> hidden,
            String back,
            String seen,
            String error,
            boolean clear) {}

    /** What was changed together. */
    record Applied(
            DeskFrame desk,
            String id,
            String when,
            String who,
            List<Line> lines,
            long more,
            boolean mayUndo,
            boolean undone,
            String undoes,
            String said) {

        public long count() {
            return lines.size() + more;
        }
    }

    /** What changes of one station, and what stands in the way. */
    record Line(String code, String name, List<Change> changes, List<String> wrong) {}

    /** A field, and what it says before and since. */
    record Change(String name, String was, String became) {}
}
