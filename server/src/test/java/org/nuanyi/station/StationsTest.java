package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.testing.TestDatabase;

class StationsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;

    @BeforeEach
    void open() {
        stations =
                new Stations(
                        database.jdbi(),
                        Clock.fixed(NOON, ZoneOffset.UTC),
                        new AesGcmSealing(SealKey.generate()));
    }

    @Test
    void a_registered_station_comes_back_with_every_field() {
        Station registered = stations.register(dongsi());

        Station found = stations.station(registered.code());
        assertThat(found).isEqualTo(registered);
        assertThat(found.profile()).isEqualTo(dongsi().profile());
        assertThat(found.standing()).isEqualTo(dongsi().standing());
        assertThat(found.origin()).isEqualTo(dongsi().origin());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.changedAt()).isEqualTo(NOON);
    }
}
