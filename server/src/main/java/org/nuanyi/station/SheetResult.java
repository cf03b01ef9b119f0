package org.nuanyi.station;

import java.util.List;
import java.util.UUID;

/** What came of a sheet that was brought back, or of the wish to apply it. */
public sealed interface SheetResult {

    /** It is kept, to be looked at. */
    record Taken(UUID sheet) implements SheetResult {}

    /** Nothing of it is kept. */
    record Refused(Reason reason, List<String> details) implements SheetResult {

        public Refused {
            details = List.copyOf(details);
        }
    }

    /** Its good rows are applied, now or before. */
    record Applied(UUID batch) implements SheetResult {}

    /** It would do something else than what was looked at, or nothing: nothing is done. */
    record Otherwise(SheetPreview now) implements SheetResult {}

    /** Why nothing of it is kept. */
    enum Reason {
        EMPTY,
        /** The format Excel wrote before 2007. */
        OLD_XLS,
        NOT_A_SHEET,
        BROKEN,
        BOMB,
        TOO_LARGE,
        HEADING_MERGED,
        /** A heading stands over two columns. */
        HEADING_TWICE,
        /** The column of the codes is missing. */
        NO_CODES,
        /** The column of the versions is missing. */
        NO_VERSIONS,
        /** More rows than {@link ChangeSet#MOST} are new or wrong. */
        TOO_MUCH
    }
}
