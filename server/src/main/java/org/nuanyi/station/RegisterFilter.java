package org.nuanyi.station;

import java.util.List;
import java.util.Optional;
import org.nuanyi.core.trust.Lifecycle;

/**
 * Which stations of the register.
 *
 * @param words each of them in the code, the name, its pinyin or the address; empty for any
 * @param units codes of the units that may answer for it; empty for any
 * @param facility that it has, in the condition if one is named
 * @param doubtful only those that were found shut and not found open since
 * @param unchecked only those whose hours, entrance or facilities, one of them, nobody checked for
 *     {@link #CHECK_DAYS} days
 * @param demo only those made up, or none of them
 */
public record RegisterFilter(
        String words,
        List<String> units,
        Optional<Lifecycle> lifecycle,
        Optional<StationKind> kind,
        Optional<Facility> facility,
        Optional<Condition> condition,
        boolean doubtful,
        boolean unchecked,
        Optional<Boolean> demo) {

    /** After so many days a check counts no more. */
    public static final int CHECK_DAYS = 90;

    /** All there are. */
    public static final RegisterFilter ALL =
            new RegisterFilter(
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty());

    public RegisterFilter {
        units = List.copyOf(units);
    }
}
