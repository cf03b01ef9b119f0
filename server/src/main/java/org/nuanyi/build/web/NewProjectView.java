package org.nuanyi.build.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.build.Spot;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * The application for a station.
 *
 * @param fields the unit first
 */
record NewProjectView(DeskFrame desk, List<Part.Field> fields, Optional<Spot> spot) {

    /** Whether one of the fields is wrong. */
    public boolean isFaulty() {
        return fields.stream().anyMatch(field -> !field.wrong().isEmpty());
    }
}
