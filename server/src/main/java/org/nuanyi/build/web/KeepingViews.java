package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/** What the pages of changes and agreements show. */
final class KeepingViews {

    private KeepingViews() {}

    private static boolean isFaulty(List<Part.Field> fields, String fileWrong) {
        return !fileWrong.isEmpty() || fields.stream().anyMatch(field -> !field.wrong().isEmpty());
    }

    /**
     * A change in a list.
     *
     * @param ended whether nothing is done with it any more
     * @param since how long it has been in its state; once it has ended, the day and by whom
     * @param turn whose turn it is; empty once it has ended
     * @param late since when it is late; empty where it is not
     */
    record ChangeRow(
            String code,
            String station,
            String name,
            String kind,
            String unit,
            String state,
            boolean ended,
            String since,
            String turn,
            String late) {}

    /**
     * An agreement in a list.
     *
     * @param of what it holds for, and its page; empty where the page is that one's
     * @param left how many days are left, or since when it has ended; empty where it is far off
     * @param isLate whether it has ended
     * @param removable whether the reader may take it away
     */
    record AgreementRow(
            String id,
            String of,
            String path,
            String unit,
            String host,
            String startsOn,
            String endsOn,
            String renewal,
            String left,
            boolean isLate,
            boolean isPdf,
            boolean removable) {}

    /**
     * Some changes.
     *
     * @param all whether those that have ended are among them
     */
    record ChangeList(DeskFrame desk, boolean all, List<ChangeRow> rows, Paging.Pager pager) {}

    /**
     * Some agreements, the first to end first.
     *
     * @param all whether those that end later than soon are among them
     * @param days how many days soon is
     */
    record AgreementList(
            DeskFrame desk, boolean all, int days, List<AgreementRow> rows, Paging.Pager pager) {}

    /**
     * One station after it opened.
     *
     * @param state where it stands, in a word
     * @param kinds what may be asked for
     * @param agreement fields of a new agreement
     * @param fileWrong why a file was not taken; empty otherwise
     * @param edits whether the reader may ask and enter
     */
    record Kept(
            DeskFrame desk,
            String code,
            String name,
            String unit,
            String state,
            List<ChangeRow> changes,
            List<AgreementRow> agreements,
            List<Option> kinds,
            List<Part.Field> agreement,
            String fileWrong,
            boolean edits) {

        /** Where a new agreement is sent to. */
        public String adds() {
            return StationKeepingPages.PATH + "/" + code + "/agreements/new";
        }

        /** Whether the agreement was not taken. */
        public boolean faulty() {
            return isFaulty(agreement, fileWrong);
        }
    }

    /** The form by which a change is asked for. */
    record NewChange(
            DeskFrame desk,
            String code,
            String name,
            Option kind,
            List<Part.Field> fields,
            String error) {

        /** Whether something was not taken. */
        public boolean faulty() {
            return isFaulty(fields, "");
        }
    }

    /**
     * One change.
     *
     * @param seen its version
     * @param editable whether the reader may write it anew
     * @param signs whether the reader may enter an agreement for it
     * @param error why something was not done; empty otherwise
     */
    record OneChange(
            DeskFrame desk,
            String code,
            String station,
            String name,
            String unit,
            String kind,
            Lifecycle lifecycle,
            Part facts,
            int seen,
            List<AgreementRow> agreements,
            List<Part.Field> agreement,
            String fileWrong,
            boolean signs,
            String error) {

        /** Where a new agreement is sent to. */
        public String adds() {
            return ChangeAddress.PATH + "/" + code + "/agreements";
        }

        /** Whether the agreement was not taken. */
        public boolean faulty() {
            return isFaulty(agreement, fileWrong);
        }

        /** Where a step is sent to. */
        public String acts() {
            return ChangeAddress.PATH + "/" + code + "/act";
        }
    }
}
