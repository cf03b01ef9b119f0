package org.nuanyi.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param read rows read
 * @param bad rows that stayed out
 * @param skipped rows nobody asked for
 * @param noted rows that came in with a remark
 * @param problems the first remarks that kept rows out
 * @param notes the first of the others
 */
public record ImportSummary(
        long read,
        long bad,
        long skipped,
        long noted,
        Changes changes,
        List<Remark> problems,
        List<Remark> notes,
        Report report,
        boolean dryRun) {

    public ImportSummary {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * What changed in the register.
     *
     * @param changed in a dry run: rows that are known already, whether or not they say something
     *     new
     */
    public record Changes(long added, long changed, long unchanged, long demoRemoved) {}

    /** What became of the report. */
    public sealed interface Report {
        /**
         * It lies there with so many rows, which are all there is to say something about, or not.
         */
        record Written(Path file, long rows, boolean all) implements Report {}

        /** It could not be written. */
        record Failed(Path file, String reason) implements Report {}

        /** There was nothing to report, or it was only a try. */
        record None() implements Report {}
    }

    /** Rows that came in, or would. */
    public long good() {
        return read - bad - skipped;
    }

    /** 0: all came in. 2: some did not. 1: nothing was done. */
    public int exitCode() {
        if (good() == 0) {
            return 1;
        }
        return bad == 0 ? 0 : 2;
    }
}
