package org.nuanyi.kernel.form;

import java.util.List;

/** A text is not the JSON of a form; says everything that is wrong, each with its place. */
public final class UnreadableForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public UnreadableForm(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** A line each: the path and what should stand there. */
    public List<String> faults() {
        return faults;
    }
}
