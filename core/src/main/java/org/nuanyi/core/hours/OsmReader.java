package org.nuanyi.core.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import java.io.StringReader;
import java.util.List;

/** Reads the text of a value by the strict grammar; whatever the text is, it ends soon. */
final class OsmReader {

    private OsmReader() {}

    static OpeningHours read(String osm) throws Refusal {
        if (osm.length() > OpeningHours.MAX_LENGTH) {
            throw new Refusal("longer than " + OpeningHours.MAX_LENGTH + " characters");
        }
        if (osm.chars().anyMatch(OsmReader::unprintable)) {
            throw new Refusal("control characters");
        }
        Parsed parsed = parse(osm.strip());
        List<HoursRule> rules = RuleReader.read(parsed.rules);
        boolean normal = parsed.normalised.equals(osm);
        if (!normal && !parsed.rules.equals(parse(parsed.normalised).rules)) {
            throw new Refusal("it would mean something else in its normal form");
        }
        return new OpeningHours(parsed.normalised, rules);
    }

    private static Parsed parse(String osm) throws Refusal {
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(osm)).rules(true, false);
            return new Parsed(withoutIdle(rules), Util.rulesToOpeningHoursString(rules));
        } catch (OpeningHoursParseException | TokenMgrError | RuntimeException e) {
            throw new Refusal("not an opening_hours value");
        }
    }

    /** Nothing between two semicolons, or after the last one, does no harm. */
    private static List<Rule> withoutIdle(List<Rule> rules) {
        return rules.stream()
                .filter(r -> !r.isEmpty() || r.isAdditive() || r.isFallBack())
                .toList();
    }

    /** Control characters, and those that turn the direction of the text around them. */
    private static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }

    private record Parsed(List<Rule> rules, String normalised) {}
}
