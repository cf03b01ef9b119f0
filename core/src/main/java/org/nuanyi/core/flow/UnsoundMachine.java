package org.nuanyi.core.flow;

import java.util.List;

/** A machine's file is not a machine; says everything that is wrong with it. */
public final class UnsoundMachine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    UnsoundMachine(String file, List<String> faults) {
        super(file + ":\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** A sentence each. */
    public List<String> faults() {
        return faults;
    }
}
