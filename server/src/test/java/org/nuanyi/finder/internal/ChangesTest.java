package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.outbox.OutboxEvent;
import org.nuanyi.kernel.outbox.SeenEvent;
import org.nuanyi.station.StationCode;

class ChangesTest {

    private static final StationCode ONE = StationCode.ofNumber(1_000_001);
    private static final StationCode TWO = StationCode.ofNumber(1_000_002);

    @Test
    void a_burst_names_each_station_once() {
        Changes changes =
                of(
                        event("station", List.of(ONE.value(), TWO.value())),
                        event("station", List.of(ONE.value())));

        assertThat(changes).isEqualTo(new Changes(false, List.of(ONE, TWO)));
    }

    @Test
    void an_event_about_no_station_in_particular_is_about_all() {
        assertThat(of(event("station", List.of())).everything()).isTrue();
        assertThat(of(event("union", List.of("110101006"))).everything()).isTrue();
    }

    @Test
    void what_other_modules_say_changes_nothing() {
        assertThat(of(event("fund", List.of(ONE.value())), event("fund", List.of())))
                .isEqualTo(new Changes(false, List.of()));
    }

    private static Changes of(OutboxEvent... events) {
        return Changes.of(
                Stream.of(events).map(event -> new SeenEvent(1, Instant.EPOCH, event)).toList());
    }

    private static OutboxEvent event(String module, List<String> keys) {
        return new OutboxEvent(module, "changed", keys);
    }
}
