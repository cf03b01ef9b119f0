package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Facility;

class FiltersTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T05:10");
    private static final FilterForm FRESH =
            new FilterForm(List.of(), List.of(), Optional.empty(), Optional.empty(), true);

    @Test
    void a_fresh_page_shows_what_is_open_as_its_title_promises() {
        assertThat(Filters.of(FRESH, true, NOW).wishes().openOnly()).isTrue();
    }

    @Test
    void a_form_without_the_tick_means_open_or_not() {
        assertThat(sent(List.of()).wishes().openOnly()).isFalse();
        assertThat(sent(List.of(), "now").wishes().openOnly()).isTrue();
    }

    @Test
    void the_list_of_a_subdistrict_shows_all_of_them() {
        assertThat(Filters.of(FRESH, false, NOW).wishes().openOnly()).isFalse();
    }

    @Test
    void a_facility_nobody_knows_is_left_out() {
        Filters filters = sent(List.of("microwave", "sauna", ""));

        assertThat(filters.wishes().facilities()).containsExactly(Facility.MICROWAVE);
    }

    @Test
    void a_url_brings_the_same_filters_back() {
        Filters filters = sent(List.of("toilet", "microwave"), "now");

        assertThat(filters.query())
                .isEqualTo("filtered=yes&open=now&facilities=microwave&facilities=toilet");
    }

    @Test
    void what_never_shuts_and_where_one_walks_in_can_be_asked_for_at_an_hour() {
        FilterForm form =
                new FilterForm(
                        List.of(),
                        List.of("now", "always"),
                        Optional.of("walk-in"),
                        FilterForm.time("2026-11-24T23:00"),
                        false);
        Filters filters = Filters.of(form, true, NOW);

        assertThat(filters.query())
                .isEqualTo("filtered=yes&when=2026-11-24T23:00&open=now&open=always&entry=walk-in");
        assertThat(filters.instant()).contains(Instant.parse("2026-11-24T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-24T05:10", "2026-11-23T09:00", "2026-12-03T09:00", "05:00", ""})
    void an_hour_that_is_past_far_off_or_no_time_means_now(String when) {
        FilterForm form =
                new FilterForm(
                        List.of(), List.of(), Optional.empty(), FilterForm.time(when), false);

        assertThat(Filters.of(form, true, NOW)).isEqualTo(Filters.NONE);
    }

    @Test
    void the_full_hours_of_a_day_to_come_are_offered_and_the_one_that_was_asked_for() {
        LocalDateTime asked = LocalDateTime.parse("2026-11-26T04:30");
        List<HourChoice> hours =
                HourChoice.of(Optional.of(asked), NOW, new TimeWords(Language.CHINESE, NOW));

        assertThat(hours).hasSize(26);
        assertThat(hours)
                .extracting(HourChoice::label)
                .startsWith("现在去", "06:00 去")
                .contains("明天 05:00 去");
        assertThat(hours)
                .filteredOn(HourChoice::chosen)
                .extracting(HourChoice::value)
                .containsExactly("2026-11-26T04:30");
    }

    @Test
    void what_is_wanted_is_ticked() {
        assertThat(sent(List.of("microwave")).chips(Language.CHINESE))
                .filteredOn(Chip::on)
                .extracting(Chip::label)
                .containsExactly("微波炉");
    }

    @Test
    void a_rare_wish_in_a_shared_link_can_be_taken_back() {
        assertThat(sent(List.of("shoe-polisher")).chips(Language.ENGLISH))
                .extracting(Chip::label)
                .contains("Shoe polisher");
    }

    private static Filters sent(List<String> facilities, String... open) {
        FilterForm form =
                new FilterForm(
                        facilities, List.of(open), Optional.empty(), Optional.empty(), false);
        return Filters.of(form, true, NOW);
    }
}
