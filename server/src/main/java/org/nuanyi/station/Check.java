package org.nuanyi.station;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * That one field of a station was checked on the spot. It holds for the value it was made of: where
 * the value changes, the check is gone.
 *
 * @param by the id of a {@link Checker} or the code of a unit; never a person's name
 */
public record Check(Instant at, String by) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");

    public Check {
        if (!ID.matcher(by).matches()) {
            throw new IllegalArgumentException("neither a role nor the code of a unit: " + by);
        }
    }

    public Check(Instant at, Checker by) {
        this(at, by.id());
    }
}
