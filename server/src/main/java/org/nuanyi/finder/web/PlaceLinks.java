package org.nuanyi.finder.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;

/** The subdistricts to choose from. */
@Singleton
class PlaceLinks {

    private final Finder finder;

    PlaceLinks(Finder finder) {
        this.finder = finder;
    }

    /** All of them, in the customary order. */
    List<PlaceLink> list(String chosen, Language language) {
        return finder.units().stream()
                .filter(Unit::isAssessed)
                .flatMap(
                        unit ->
                                unit
                                        .centre()
                                        .map(centre -> link(unit, centre, chosen, language))
                                        .stream())
                .toList();
    }

    /** The unit of that code. */
    Optional<Unit> findUnit(String code) {
        return finder.units().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    private static PlaceLink link(Unit unit, GeoPoint centre, String chosen, Language language) {
        return new PlaceLink(
                unit.code(),
                ResultLists.nameOf(unit, language),
                centre.lon(),
                centre.lat(),
                unit.code().equals(chosen));
    }
}
