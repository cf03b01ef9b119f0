package org.nuanyi.station.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;

@DisplayName("数据库自己也拒绝坏数据")
class StationTableTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private static final String CODES =
            """
            select station.code(1000000 + i * 999) from generate_series(0, 9000) i order by i
            """;

    @BeforeAll
    static void register_one() {
        Stations stations =
                new Stations(
                        DATABASE.scopes(),
                        Clock.fixed(StationExamples.NOON, ZoneOffset.UTC),
                        new AesGcmSealing(SealKey.generate()));
        stations.register(EVERYTHING, StationExamples.dongsi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code = '10000013'",
                "code = '00000000'",
                "code = 'abcdefgh'",
                "name = ' '",
                "name = repeat('驿', 201)",
                "kind = 'palace'",
                "serves = 'nobody'",
                "entry = 'climb'",
                "host = 999",
                "address = null",
                "address = repeat('街', 501)",
                "lon = 181",
                "lat = 'NaN'",
                "source_lat = -91",
                "source_datum = 'mars'",
                "unit = ''",
                "area = ''",
                "hours = ''",
                "hours_checked_by = null",
                "entrance_checked_at = null",
                "facilities = '{\"sauna\": {\"condition\": \"works\"}}'",
                "facilities = '[]'",
                "keeper_name = null",
                "keeper_mobile_fingerprint = null",
                "lifecycle = 'asleep'",
                "lifecycle_reason = 'open, but with a reason'",
                "successor = '10000020'",
                "successor = code, lifecycle = 'closed'",
                "doubted_at = now()",
                "doubt_reason = 'no date'",
                "provenance = 'guessed'",
                "source = ''",
                "source_ref = ''",
                "version = 0",
                "changed_at = null"
            })
    void a_bad_value_is_refused(String assignment) {
        assertThatThrownBy(() -> execute("update station.station set " + assignment))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void a_good_value_is_taken() {
        execute("update station.station set name = '驿', lon = 116.4, hours = null, version = 2");
    }

    @ParameterizedTest
    @EnumSource(Facility.class)
    void the_table_knows_every_facility_of_the_catalogue(Facility facility) {
        Map<Facility, FacilityState> one = new EnumMap<>(Facility.class);
        one.put(facility, new FacilityState(Condition.WORKS));

        DATABASE.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.createUpdate(
                                                "update station.station set facilities = cast(:json"
                                                        + " as jsonb)")
                                        .bind("json", FacilitiesJson.write(one))
                                        .execute());
    }

    @Test
    @DisplayName("数据库算的校验码与程序一致")
    void the_database_gives_the_same_check_digit_as_the_program() {
        List<String> expected =
                IntStream.rangeClosed(0, 9_000)
                        .mapToObj(i -> StationCode.ofNumber(1_000_000 + i * 999).value())
                        .toList();

        List<String> given =
                DATABASE.ownerJdbi()
                        .withHandle(handle -> handle.createQuery(CODES).mapTo(String.class).list());

        assertThat(given).isEqualTo(expected);
    }

    private static void execute(String sql) {
        Jdbi jdbi = DATABASE.ownerJdbi();
        jdbi.useTransaction(handle -> handle.execute(sql));
    }
}
