package org.nuanyi.voice.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Hours;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;

/** A station that is open round the clock, with a microwave and seats. */
final class SomeStation {

    private SomeStation() {}

    static NewStation open() {
        FacilityState works = new FacilityState(Condition.WORKS);
        return new NewStation(
                StationExamples.profile(
                        "说话驿站",
                        new Hours(Optional.of("24/7"), ""),
                        Map.of(Facility.MICROWAVE, works, Facility.SEATS, works),
                        "110101006"),
                Standing.OPEN,
                new Origin(Provenance.ENTERED, "voice-test", UUID.randomUUID().toString()),
                Optional.empty());
    }
}
