package org.nuanyi.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;

/**
 * A node of the tree of union organisations.
 *
 * @param code stable, upper case letters and digits: the official area code where there is one
 * @param parent code of the unit above; empty for the root
 * @param shortName as people say it, without 街道总工会
 * @param area official code of the area the unit is; the science park has none
 * @param centre a point in WGS-84 for finding by name
 * @param closedOn first day on which the unit no longer existed
 * @param aliases other names in use
 * @param successors codes of the units that took over: one after a merger, several after a split
 */
public record Unit(
        String code,
        Optional<String> parent,
        UnitKind kind,
        String name,
        String shortName,
        String english,
        Optional<String> area,
        Optional<GeoPoint> centre,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        List<String> aliases,
        List<String> successors) {

    public Unit {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    /** Whether the unit is one of the assessed ones: a subdistrict or the park. */
    public boolean isAssessed() {
        return kind == UnitKind.SUBDISTRICT || kind == UnitKind.PARK;
    }
}
