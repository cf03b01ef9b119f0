package org.nuanyi.station.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.station.Check;
import org.nuanyi.station.Difference;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edit.Part;
import org.nuanyi.station.FieldFault;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationProfile;
import org.nuanyi.union.UnitTree;

/**
 * What an edit would do to a station: nothing is written yet.
 *
 * @param profile as it would be; meaningless where there is a clash or a fault
 * @param write the texts that would be new
 * @param clashes fields that somebody else changed since they were read
 * @param faults texts that cannot be
 */
public record Plan(
        StationProfile profile,
        Map<StationField, String> write,
        List<Difference> clashes,
        List<FieldFault> faults) {

    /**
     * For an edit of a station.
     *
     * @param check when and by whom; what is noted where something was looked at
     */
    public static Plan of(Handle handle, Station station, Edit edit, Check check, UnitTree units) {
        Merge merge =
                Merge.of(
                        new RevisionStore(handle).textsAt(station, edit.version()),
                        FieldTexts.of(station),
                        edit.texts());
        ProfileDraft draft = new ProfileDraft(station.profile(), check);
        List<FieldFault> faults = faults(draft, merge.write(), units);
        if (faults.isEmpty() && !edit.far() && draft.metresMoved() > Edit.FAR_METRES) {
            faults.add(new FieldFault(Plain.POINT, FieldFault.Reason.MOVED_FAR));
        }
        edit.checked().forEach(part -> check(draft, part, check));
        return new Plan(
                faults.isEmpty() ? draft.profile() : station.profile(),
                merge.write(),
                merge.clashes(),
                faults);
    }

    private static List<FieldFault> faults(
            ProfileDraft draft, Map<StationField, String> texts, UnitTree units) {
        List<FieldFault> faults = new ArrayList<>();
        texts.forEach(
                (field, text) -> {
                    if (field == Plain.UNIT && units.findUnit(text).isEmpty()) {
                        faults.add(new FieldFault(field, FieldFault.Reason.UNKNOWN));
                    } else {
                        draft.set(field, text).ifPresent(faults::add);
                    }
                });
        return faults;
    }

    private static void check(ProfileDraft draft, Part part, Check check) {
        switch (part) {
            case HOURS -> draft.checkHours(check);
            case ENTRANCE -> draft.checkEntrance(check);
            case FACILITIES -> draft.checkFacilities(check);
        }
    }
}
