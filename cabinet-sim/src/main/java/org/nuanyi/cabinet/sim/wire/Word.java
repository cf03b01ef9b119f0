package org.nuanyi.cabinet.sim.wire;

import java.util.Locale;

/** How the name of a constant is written on the wire. */
final class Word {

    private Word() {}

    /** {@code DOOR_LEFT_OPEN} as {@code door-left-open}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
