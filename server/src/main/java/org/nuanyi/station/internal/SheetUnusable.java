package org.nuanyi.station.internal;

import java.util.List;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.SheetResult.Refused;

/** Nothing can be made of a sheet; the transaction that reads it ends without a trace. */
public final class SheetUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> details;

    SheetUnusable(Reason reason, String... details) {
        super(reason.name());
        this.reason = reason;
        this.details = List.of(details);
    }

    /** What is told. */
    public Refused refused() {
        return new Refused(reason, details);
    }

    /** The same of what could not even be read. */
    public static Refused of(SheetRefused refused) {
        Reason reason =
                switch (refused.reason()) {
                    case EMPTY -> Reason.EMPTY;
                    case OLD_XLS -> Reason.OLD_XLS;
                    case NOT_A_TABLE -> Reason.NOT_A_SHEET;
                    case BROKEN, NO_SHEET -> Reason.BROKEN;
                    case BOMB -> Reason.BOMB;
                    case TOO_LARGE -> Reason.TOO_LARGE;
                    case HEADING_MERGED -> Reason.HEADING_MERGED;
                };
        return new Refused(reason, refused.details());
    }
}
