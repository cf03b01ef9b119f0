package org.nuanyi.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.keeper.DeviceResult.Made;
import org.nuanyi.keeper.DeviceResult.Reason;
import org.nuanyi.keeper.DeviceResult.Refused;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.testing.TestDatabase;

/** How a phone becomes a keeper's, and how it ceases to be. */
class DevicesTest {

    private static final String OURS = "110101006";
    private static final String THEIRS = "110101007";

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);
    private final SomeKeepers some = new SomeKeepers(DATABASE.scopes(), clock);
    private StationCode first = StationCode.ofNumber(1_000_001);
    private StationCode second = first;
    private StationCode theirs = first;

    @BeforeEach
    void stations_of_two_units() {
        first = station(OURS);
        second = station(OURS);
        theirs = station(THEIRS);
    }

    private StationCode station(String unit) {
        String ref = UUID.randomUUID().toString();
        NewStation station =
                StationExamples.of(
                        StationExamples.profile(
                                "驿站" + ref,
                                StationExamples.hours(),
                                StationExamples.facilities(),
                                unit),
                        Standing.OPEN,
                        ref);
        return some.stations.register(EVERYTHING, station).code();
    }

    @Test
    void a_link_binds_one_phone_once() {
        String link = some.link(first, second);
        assertThat(some.devices.findByLink(link).orElseThrow().stations())
                .containsExactly(first, second);

        String token = bind(link);

        assertThat(some.devices.find(token).orElseThrow().person()).isEqualTo("王师傅");
        assertThat(some.devices.findByLink(link)).isEmpty();
        assertThat(some.devices.bind(link, "other", "192.0.2.2", "r")).isEmpty();
    }

    @Test
    void a_link_that_is_only_looked_at_still_works() {
        String link = some.link(first);
        some.devices.findByLink(link);
        some.devices.findByLink(link);
        assertThat(some.devices.bind(link, "", "192.0.2.2", "r")).isPresent();
    }

    @Test
    void a_link_works_for_a_day() {
        String link = some.link(first);
        clock.advance(Duration.ofHours(24));
        assertThat(some.devices.findByLink(link)).isEmpty();
        assertThat(some.devices.bind(link, "", "192.0.2.2", "r")).isEmpty();
    }

    @Test
    void neither_link_nor_token_lies_in_the_database() {
        String link = some.link(first);
        String token = some.token(second);
        String rows =
                DATABASE.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select string_agg(d::text, ' ') from"
                                                                + " keeper.device d")
                                                .mapTo(String.class)
                                                .one());
        assertThat(rows).doesNotContain(link).doesNotContain(token);
    }

    @Test
    void a_phone_not_used_for_180_days_is_nobodys() {
        String token = some.token(first);
        clock.advance(Duration.ofDays(179));
        assertThat(some.devices.find(token)).isPresent();
        clock.advance(Duration.ofDays(179));
        assertThat(some.devices.find(token)).as("it was used since then").isPresent();
        clock.advance(Duration.ofDays(180));
        assertThat(some.devices.find(token)).isEmpty();
    }

    @Test
    void a_revoked_phone_is_nobodys_and_a_revoked_link_works_no_more() {
        String token = some.token(first);
        String link = some.link(first);
        some.devices.revoke(EVERYTHING, some.devices.find(token).orElseThrow().id());
        some.devices.revoke(EVERYTHING, some.devices.findByLink(link).orElseThrow().id());

        assertThat(some.devices.find(token)).isEmpty();
        assertThat(some.devices.findByLink(link)).isEmpty();
        assertThat(some.devices.list(EVERYTHING, List.of(first))).isEmpty();
    }

    @Test
    void an_officer_makes_sees_and_revokes_phones_of_the_own_stations_and_no_others() {
        Device their = ((Made) some.devices.make(officer(THEIRS), "李", List.of(theirs))).device();

        assertThat(some.devices.make(officer(OURS), "李", List.of(theirs)))
                .isEqualTo(new Refused(Reason.STATIONS));
        assertThat(some.devices.list(officer(OURS), List.of(first, theirs))).isEmpty();
        assertThatThrownBy(() -> some.devices.revoke(officer(OURS), their.id()))
                .isInstanceOfAny(NotFound.class, Forbidden.class);
        assertThat(some.devices.list(officer(THEIRS), List.of(theirs))).hasSize(1);
    }

    @Test
    void a_phone_is_for_a_named_person_and_stations_of_one_unit() {
        assertThat(some.devices.make(EVERYTHING, " ", List.of(first)))
                .isEqualTo(new Refused(Reason.PERSON));
        assertThat(some.devices.make(EVERYTHING, "李", List.of()))
                .isEqualTo(new Refused(Reason.STATIONS));
        assertThat(some.devices.make(EVERYTHING, "李", List.of(first, theirs)))
                .isEqualTo(new Refused(Reason.UNITS));
    }

    private String bind(String link) {
        return some.devices.bind(link, "Firefox", "192.0.2.1", "r").orElseThrow();
    }
}
