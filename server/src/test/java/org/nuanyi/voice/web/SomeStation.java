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
import org.nuanyi.station.StationProfile;

/** A station that is open round the clock, with a microwave and seats. */
final class SomeStation {

    private SomeStation() {}

    static NewStation open() {
        StationProfile usual = StationExamples.profile("说话驿站");
        FacilityState works = new FacilityState(Condition.WORKS);
        return new NewStation(
                new StationProfile(
                        usual.name(),
                        usual.tags(),
                        usual.kind(),
                        usual.serves(),
                        usual.host(),
                        usual.entry(),
                        usual.entryNote(),
                        usual.place(),
                        new Hours(Optional.of("24/7"), ""),
                        Map.of(Facility.MICROWAVE, works, Facility.SEATS, works),
                        usual.deskPhone(),
                        usual.unit()),
                Standing.OPEN,
                new Origin(Provenance.ENTERED, "voice-test", UUID.randomUUID().toString()),
                Optional.empty());
    }
}
