package org.nuanyi.intake.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.Facility;

/** The headings that are understood without being told, for a list of one kind. Immutable. */
public final class Headings {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");
    private static final Pattern DECORATION = Pattern.compile("[\\s_\\-*:/、,;#]");

    private static final Set<Field> OF_HOSTS =
            EnumSet.of(
                    Field.REF,
                    Field.NAME,
                    Field.ADDRESS,
                    Field.LON,
                    Field.LAT,
                    Field.POINT,
                    Field.DATUM,
                    Field.HOST_KIND);

    private static final List<String> HOST_TYPES =
            List.of("type", "amenity", "类型", "类别", "category");

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final boolean facilities;

    /** What a heading means; of two columns for one field the lower rank is the better. */
    record Meaning(Field field, int rank) {}

    private Headings(Set<Field> fields, boolean facilities) {
        this.facilities = facilities;
        fields.forEach(field -> learn(field, field.headings()));
    }

    /** For lists of stations. */
    public static Headings ofStations() {
        return new Headings(EnumSet.allOf(Field.class), true);
    }

    /** For lists of places that could give a room; {@code type} is then what kind of place. */
    public static Headings ofHosts() {
        Headings headings = new Headings(OF_HOSTS, false);
        headings.learn(Field.HOST_KIND, HOST_TYPES);
        return headings;
    }

    /** Whether that is a heading. Names of facilities do not count: they stand in rows as well. */
    public boolean knows(String heading) {
        return find(heading).isPresent();
    }

    Optional<Meaning> find(String heading) {
        return Optional.ofNullable(meanings.get(folded(heading)));
    }

    /** Lists often have a column for each facility, ticked or not. */
    Optional<Facility> findFacility(String heading) {
        String last = heading.startsWith("facilities.") ? heading.substring(11) : heading;
        return facilities ? FacilityWords.find(folded(last)) : Optional.empty();
    }

    private void learn(Field field, List<String> headings) {
        for (String heading : headings) {
            meanings.putIfAbsent(heading, new Meaning(field, meanings.size()));
        }
    }

    /** 经度（GCJ-02）* is 经度; Open_Hours is openhours. */
    private static String folded(String heading) {
        String plain = BRACKETED.matcher(PlainText.folded(heading)).replaceAll("");
        return DECORATION.matcher(plain).replaceAll("");
    }

    static List<String> allFieldIds() {
        return Arrays.stream(Field.values()).map(Field::id).toList();
    }
}
