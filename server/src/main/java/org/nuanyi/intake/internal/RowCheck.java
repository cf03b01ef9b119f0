package org.nuanyi.intake.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.internal.Phones.Contact;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationProfile;

/** Reads a row as a station, or says everything that is wrong with it. Not thread-safe. */
public final class RowCheck {

    private static final int NAME = 100;
    private static final int TEXT = 300;
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[;；,，、|]");
    private static final GeoPoint NOWHERE = GeoPoint.wgs84(0, 0);

    private final Defaults defaults;
    private final Function<String, Optional<String>> unitCode;
    private final Limits limits;
    private final Times times;
    private final Checks checks;
    private final HoursWords hours = new HoursWords();
    private final Facilities facilities = new Facilities();
    private final Refs refs = new Refs();

    /**
     * @param unitCode the code of the unit of that name or code
     */
    public RowCheck(
            Defaults defaults,
            Function<String, Optional<String>> unitCode,
            Limits limits,
            Clock clock) {
        this.defaults = defaults;
        this.unitCode = unitCode;
        this.limits = limits;
        this.times = new Times(clock);
        this.checks = new Checks(times, unitCode);
    }

    public RowResult<NewStation> check(Mapping mapping, SourceRow row) {
        RowCells cells = new RowCells(mapping, row, limits);
        if (!cells.isGood()) {
            // A row whose cells slipped makes no sense any further.
            return new RowResult.Bad<>(cells.remarks());
        }
        Optional<NewStation> station = station(cells);
        return station.isPresent() && cells.isGood()
                ? new RowResult.Good<>(station.get(), cells.remarks())
                : new RowResult.Bad<>(cells.remarks());
    }

    private Optional<NewStation> station(RowCells cells) {
        String name = cells.required(Field.NAME, NAME, Fault.NAME_MISSING);
        String address = cells.required(Field.ADDRESS, TEXT, Fault.ADDRESS_MISSING);
        Optional<GeoPoint> point =
                cells.datum(defaults.datum()).flatMap(d -> Points.read(cells, d));
        Contact contact = Phones.read(cells);
        Standing standing = standing(cells);
        Optional<StationProfile> profile = profile(cells, name, address, point, contact);
        return profile.map(
                p -> new NewStation(p, standing, origin(cells, name, address), contact.keeper()));
    }

    /** Everything is read even without a point, so that all problems are told at once. */
    private Optional<StationProfile> profile(
            RowCells cells,
            String name,
            String address,
            Optional<GeoPoint> point,
            Contact contact) {
        Location location = location(cells, point.orElse(NOWHERE));
        Place place = new Place(address, cells.text(Field.HINT, TEXT), location, area(cells));
        StationProfile profile =
                new StationProfile(
                        name,
                        tags(cells),
                        cells.choice(ChoiceWords.KINDS, Field.KIND, defaults.kind()),
                        cells.choice(ChoiceWords.SERVES, Field.SERVES, defaults.serves()),
                        HostWords.read(cells),
                        cells.choice(ChoiceWords.ENTRIES, Field.ENTRY, Entry.WALK_IN),
                        cells.text(Field.ENTRY_NOTE, TEXT),
                        place,
                        hours(cells),
                        facilities.read(cells, checks.ofFacilities(cells)),
                        contact.deskPhone(),
                        unit(cells));
        return point.map(p -> profile);
    }

    private Location location(RowCells cells, GeoPoint point) {
        return new Location(
                point,
                cells.some(Field.POINT_SOURCE, NAME).orElse(defaults.source()),
                times.read(cells, Field.CAPTURED_AT),
                cells.some(Field.CAPTURED_BY, NAME),
                checks.ofEntrance(cells));
    }

    private Hours hours(RowCells cells) {
        Hours read = hours.read(cells);
        return checks.ofHours(cells).map(read::with).orElse(read);
    }

    private static Optional<String> area(RowCells cells) {
        Optional<String> area = cells.some(Field.AREA, NAME);
        if (area.isPresent() && !area.get().matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            cells.say(Field.AREA, Fault.AREA_UNREADABLE, area.get());
        }
        return area;
    }

    private static List<String> tags(RowCells cells) {
        String text = cells.text(Field.TAGS, TEXT);
        return text.isEmpty()
                ? List.of()
                : BETWEEN_TAGS
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .toList();
    }

    private String unit(RowCells cells) {
        if (defaults.unit().isPresent()) {
            return defaults.unit().get();
        }
        String named = cells.text(Field.UNIT);
        Optional<String> code = named.isEmpty() ? Optional.empty() : unitCode.apply(named);
        if (code.isEmpty()) {
            cells.say(
                    Field.UNIT,
                    named.isEmpty() ? Fault.ROW_UNIT_MISSING : Fault.ROW_UNIT_UNKNOWN,
                    named);
        }
        return code.orElse("");
    }

    private static Standing standing(RowCells cells) {
        Lifecycle lifecycle = cells.choice(ChoiceWords.LIVES, Field.LIFECYCLE, Lifecycle.OPEN);
        return new Standing(lifecycle, "", Signs.NONE);
    }

    private Origin origin(RowCells cells, String name, String address) {
        Provenance provenance =
                DemoMarks.isMarked(cells) ? Provenance.GENERATED : Provenance.IMPORTED;
        String id = cells.text(Field.REF, NAME);
        return new Origin(provenance, defaults.source(), refs.of(id, name, address));
    }
}
