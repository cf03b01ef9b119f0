package org.nuanyi.station.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nuanyi.station.RowFault;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;

/**
 * A row of a sheet that says something new, or something that cannot be.
 *
 * @param line as the sheet numbers it
 * @param code as it stands there
 * @param version of the station when the sheet was written; none where it cannot be read
 * @param texts what it wants fields to say
 * @param odd what is wrong with it, whatever the register says
 * @param cells as they came
 */
record KeptRow(
        long line,
        String code,
        OptionalInt version,
        Map<StationField, String> texts,
        List<RowFault> odd,
        List<String> cells) {

    Optional<StationCode> station() {
        return StationCode.find(code);
    }
}
