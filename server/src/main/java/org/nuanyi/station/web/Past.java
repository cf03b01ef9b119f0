package org.nuanyi.station.web;

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
 * @param station as it is now
 * @param may whether the reader may change it
 */
record Past(FieldWords words, TimeWords times, Names names, Station station, boolean may) {

    ChangeView write(Revision revision) {
        return new ChangeView(
                revision.id(),
                new Moments(words.language()).of(revision.at()),
                times.onDay(revision.at()),
                names.of(revision.actor()),
                revision.batch().map(Object::toString).orElse(""),
                revision.changes().stream().map(this::write).toList());
    }

    private FieldChange write(Revision.Change change) {
        StationField field = change.field();
        boolean other = !change.was().equals(Edits.text(field, station));
        return new FieldChange(
                field.id(),
                Choice.name(field, words.language()),
                words.of(field, change.was()),
                words.of(field, change.became()),
                change.was(),
                may && other && StationField.editable().contains(field));
    }
}
