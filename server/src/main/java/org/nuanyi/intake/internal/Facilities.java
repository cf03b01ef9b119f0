package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.intake.Fault;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;

/** The facilities of a row: one cell that lists them, columns that tick them, or both. */
final class Facilities {

    private static final Pattern BETWEEN = Pattern.compile("[;,、/|+。]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BROKEN =
            Pattern.compile("(.+?)\\s*\\(?(?:坏|坏了|损坏|故障|维修中?|broken)\\)?");
    private static final Pattern NO = Pattern.compile("无|否|没有|×|x|0|0台|0个|n|no|false|缺|未配备");
    private static final Pattern OUT_OF_ORDER = Pattern.compile("坏|坏了|损坏|故障|维修|维修中|broken");

    /** The same list stands in thousands of rows. Bounded, so that no file can fill it. */
    private static final int REMEMBERED = 4096;

    private final Map<String, Listed> lists = new HashMap<>();

    private record Listed(Map<Facility, FacilityState> known, List<String> unknown) {}

    /** Each of them checked then, if they were. */
    Map<Facility, FacilityState> read(RowCells cells, Optional<Check> check) {
        Listed listed = listed(cells.text(Field.FACILITIES));
        if (!listed.unknown().isEmpty()) {
            cells.say(Field.FACILITIES, Fault.FACILITY_UNKNOWN, String.join("、", listed.unknown()));
        }
        Map<Facility, FacilityState> all = new EnumMap<>(Facility.class);
        all.putAll(listed.known());
        cells.mapping()
                .facilities()
                .forEach(
                        (column, facility) ->
                                ticked(cells.tick(column))
                                        .ifPresent(c -> all.put(facility, state(c))));
        if (check.isPresent()) {
            all.replaceAll((facility, state) -> new FacilityState(state.condition(), check));
        }
        return all;
    }

    private Listed listed(String text) {
        Listed before = lists.get(text);
        if (before != null) {
            return before;
        }
        Listed read = parse(PlainText.folded(text));
        if (lists.size() < REMEMBERED) {
            lists.put(text, read);
        }
        return read;
    }

    private static Listed parse(String text) {
        Listed listed = new Listed(new EnumMap<>(Facility.class), new ArrayList<>());
        for (String words : BETWEEN.split(text)) {
            // "first aid" is one thing, "微波炉 空调" are two.
            if (!learn(words.strip(), listed)) {
                for (String word : SPACES.split(words.strip())) {
                    if (!learn(word, listed)) {
                        listed.unknown.add(word);
                    }
                }
            }
        }
        return listed;
    }

    private static boolean learn(String word, Listed listed) {
        if (RowCells.isNothing(word)) {
            return true;
        }
        Matcher broken = BROKEN.matcher(word);
        if (broken.matches() && FacilityWords.find(broken.group(1)).isPresent()) {
            listed.known.put(FacilityWords.find(broken.group(1)).get(), state(Condition.BROKEN));
            return true;
        }
        Optional<Facility> found = FacilityWords.find(word);
        found.ifPresent(f -> listed.known.put(f, state(Condition.WORKS)));
        return found.isPresent();
    }

    /** 有, √, 2台 and any other word but a no. */
    private static Optional<Condition> ticked(String tick) {
        String folded = PlainText.folded(tick);
        if (RowCells.isNothing(folded) || NO.matcher(folded).matches()) {
            return Optional.empty();
        }
        boolean broken = OUT_OF_ORDER.matcher(folded).matches();
        return Optional.of(broken ? Condition.BROKEN : Condition.WORKS);
    }

    private static FacilityState state(Condition condition) {
        return new FacilityState(condition);
    }
}
