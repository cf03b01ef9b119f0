package org.nuanyi.cabinet.sim.wire;

/** Names of topics. */
public final class Topics {

    private static final String ROOT = "nuanyi/v1/cabinet/";

    private Topics() {}

    /** A topic of a cabinet. */
    public static String of(String cabinet, String path) {
        return ROOT + cabinet + "/" + path;
    }

    /** Where a cabinet listens. */
    public static String command(String cabinet) {
        return of(cabinet, "command");
    }
}
