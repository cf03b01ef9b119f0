package org.nuanyi.build.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.flow.Machines;

/** The machine {@code change}: its file is flow/change.md. */
@ApplicationScoped
public class ChangeMachine {

    /** Its id. */
    public static final String ID = "change";

    /** The state in which what is asked for may be written anew. */
    public static final String REQUESTED = "requested";

    /** The state in which the register says it. */
    public static final String DONE = "done";

    /** The machine, read from its file and checked. */
    public static Machine read() {
        return Machines.read(ID, ChangeRules.GUARDS);
    }

    @Produces
    @Singleton
    Machine change() {
        return read();
    }
}
