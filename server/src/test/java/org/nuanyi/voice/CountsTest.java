package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.KeyReused;
import org.nuanyi.voice.Heard.Noted;

/** Ratings and visits: what is counted, and what is counted once. */
class CountsTest {

    private static final Noted COUNTED = new Noted(Optional.empty(), true);
    private static final Noted SAID_BEFORE = new Noted(Optional.empty(), false);
    private static final Teller A = new Teller(Optional.of(UUID.randomUUID()), "A");
    private static final Teller B = new Teller(Optional.of(UUID.randomUUID()), "B");
    private static final NewVisit COURIER = new NewVisit(Optional.of(Occupation.COURIER));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Ratings ratings;
    private Visits visits;
    private StationCode code;

    @BeforeEach
    void open() {
        AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
        Stations stations = new Stations(database.scopes(), clock, sealing);
        ratings = new Ratings(database.scopes(), stations, clock, sealing);
        visits = new Visits(database.scopes(), stations, clock, sealing);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @Test
    void a_rating_counts_with_its_reasons() {
        assertThat(rate(5, A, RatingReason.FRIENDLY, RatingReason.CLEAN)).isEqualTo(COUNTED);

        assertThat(stored("select stars || array_to_string(reasons, ',') from voice.rating_now"))
                .containsExactly("5clean,friendly");
    }

    @Test
    void the_same_rating_twice_counts_once_and_another_takes_its_place() {
        rate(1, A, RatingReason.DIRTY);
        assertThat(rate(1, A, RatingReason.DIRTY)).isEqualTo(SAID_BEFORE);
        assertThat(rate(4, A)).isEqualTo(COUNTED);
        assertThat(rate(2, B)).isEqualTo(COUNTED);

        assertThat(stored("select stars::text from voice.rating_now order by 1"))
                .containsExactly("2", "4");
    }

    @Test
    void there_are_one_to_five_stars() {
        assertThatThrownBy(() -> rate(0, A)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> rate(6, A)).isInstanceOf(BadInput.class);
    }

    @Test
    void a_rating_under_the_key_of_another_is_refused() {
        UUID key = UUID.randomUUID();
        NewRating five = new NewRating(5, Set.of(), Optional.empty());
        NewRating four = new NewRating(4, Set.of(), Optional.empty());
        ratings.hear(key, code, five, A);

        assertThat(ratings.hear(key, code, four, A)).isEqualTo(new KeyReused());
        assertThat(visits.hear(key, code, COURIER, A)).isEqualTo(new KeyReused());
    }

    @DisplayName("到访只记日期、钟点和工种，和驿站那天归谁管")
    @Test
    void of_a_visit_the_hour_and_the_occupation_are_kept_and_nothing_else() {
        assertThat(visit(A)).isEqualTo(COUNTED);

        assertThat(stored("select (to_jsonb(v) - 'id')::text from voice.visit v"))
                .containsExactly(
                        """
                        {"day": "2026-11-24", "hour": 12, "unit": "110101006", "station": "%s", "occupation": "courier"}\
                        """
                                .formatted(code));
    }

    @Test
    void within_an_hour_a_visitor_counts_once_and_later_again() {
        visit(A);
        clock.advance(Duration.ofMinutes(59));
        assertThat(visit(A)).isEqualTo(SAID_BEFORE);
        assertThat(visit(B)).isEqualTo(COUNTED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(visit(A)).isEqualTo(COUNTED);

        assertThat(stored("select hour::text from voice.visit order by id"))
                .containsExactly("12", "12", "13");
    }

    @Test
    void a_visit_that_waited_for_a_network_counts_in_its_hour() {
        visits.hear(UUID.randomUUID(), code, COURIER, A, Duration.ofHours(3));

        assertThat(stored("select hour::text from voice.visit")).containsExactly("9");
    }

    private Heard rate(int stars, Teller teller, RatingReason... reasons) {
        NewRating rating = new NewRating(stars, Set.of(reasons), Optional.empty());
        return ratings.hear(UUID.randomUUID(), code, rating, teller);
    }

    private Heard visit(Teller teller) {
        return visits.hear(UUID.randomUUID(), code, COURIER, teller);
    }

    private List<String> stored(String sql) {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
