package org.nuanyi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing of the file comes in, for a reason that its sender can put right. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final List<String> details;

    public FileRefused(Fault fault, @Nullable Object... details) {
        super(fault.name());
        this.fault = fault;
        this.details = Fault.details(details);
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong and what to do, as one paragraph. */
    public String tell(Phrases phrases) {
        return phrases.wrong(fault, details) + " " + phrases.write(fault, details);
    }
}
