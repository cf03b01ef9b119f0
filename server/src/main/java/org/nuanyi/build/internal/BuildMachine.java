package org.nuanyi.build.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.flow.Machines;

/** The machine {@code build}: its file is flow/build.md. */
@ApplicationScoped
public class BuildMachine {

    /** Its id. */
    public static final String ID = "build";

    /** The state in which a project is a station. */
    public static final String OPEN = "open";

    /** The machine, read from its file and checked. */
    public static Machine read() {
        return Machines.read(ID, BuildRules.GUARDS);
    }

    @Produces
    @Singleton
    Machine build() {
        return read();
    }
}
