package org.nuanyi.finder;

/**
 * How long a walk takes, estimated: streets are 1.3 times the straight line, people in Beijing walk
 * 75 m a minute, and a begun minute counts.
 */
public final class Walk {

    /** Metres along streets for each metre of the straight line. */
    public static final double DETOUR = 1.3;

    private static final double METRES_PER_MINUTE = 75;

    private Walk() {}

    public static int minutes(double metres) {
        return (int) Math.ceil(metres * DETOUR / METRES_PER_MINUTE);
    }
}
