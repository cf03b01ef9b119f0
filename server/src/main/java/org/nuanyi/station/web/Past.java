package org.nuanyi.station.web;

import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Revision;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationField;
import org.nuanyi.station.web.OneStationView.ChangeView;
import org.nuanyi.station.web.OneStationView.FieldChange;

/**
 * Writes what changed of a station.
 *
 * @param points says how far an entrance moved
 * @param station as it is now
 * @param may whether the reader may change it
 */
record Past(
        FieldWords words,
        TimeWords times,
        Names names,
        PointViews points,
        Station station,
        boolean may) {

    ChangeView write(Revision revision) {
        return new ChangeView(
                revision.id(),
                new Moments(words.language()).of(revision.at()),
                times.onDay(revision.at()),
                names.of(revision.actor()),
                revision.batch().map(Object::toString).orElse(""),
                revision.changes().stream().map(this::write).toList());
    }

    /** How far the entrance went; nothing for every other field. */
    private String moved(Revision.Change change) {
        return change.field() == StationField.Plain.POINT
                ? points.apart(change.was(), change.became())
                        .map(words.language().pick("（移动 %s）", " (moved %s)")::formatted)
                        .orElse("")
                : "";
    }

    private FieldChange write(Revision.Change change) {
        StationField field = change.field();
        boolean other = !change.was().equals(Edits.text(field, station));
        return new FieldChange(
                field.id(),
                Choice.name(field, words.language()),
                words.of(field, change.was()),
                words.of(field, change.became()) + moved(change),
                change.was(),
                may && other && StationField.editable().contains(field));
    }
}
