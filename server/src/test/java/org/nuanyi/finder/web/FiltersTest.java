package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Facility;

class FiltersTest {

    private static final Optional<String> ABSENT = Optional.empty();

    @Test
    void a_fresh_page_shows_what_is_open_as_its_title_promises() {
        assertThat(Filters.of(List.of(), ABSENT, false, true).openOnly()).isTrue();
    }

    @Test
    void a_form_without_the_tick_means_open_or_not() {
        assertThat(Filters.of(List.of(), ABSENT, true, true).openOnly()).isFalse();
        assertThat(Filters.of(List.of(), Optional.of("now"), true, true).openOnly()).isTrue();
    }

    @Test
    void the_list_of_a_subdistrict_shows_all_of_them() {
        assertThat(Filters.of(List.of(), ABSENT, false, false).openOnly()).isFalse();
    }

    @Test
    void a_facility_nobody_knows_is_left_out() {
        Filters filters = Filters.of(List.of("microwave", "sauna", ""), ABSENT, true, true);

        assertThat(filters.facilities()).containsExactly(Facility.MICROWAVE);
    }

    @Test
    void a_url_brings_the_same_filters_back() {
        Filters filters =
                Filters.of(List.of("toilet", "microwave"), Optional.of("now"), true, true);

        assertThat(filters.query())
                .isEqualTo("filtered=yes&open=now&facilities=microwave&facilities=toilet");
    }

    @Test
    void what_is_wanted_is_ticked() {
        Filters filters = Filters.of(List.of("microwave"), ABSENT, true, true);

        assertThat(filters.chips(Language.CHINESE))
                .filteredOn(Chip::on)
                .extracting(Chip::label)
                .containsExactly("微波炉");
    }

    @Test
    void a_rare_wish_in_a_shared_link_can_be_taken_back() {
        Filters filters = Filters.of(List.of("shoe-polisher"), ABSENT, true, true);

        assertThat(filters.chips(Language.ENGLISH))
                .extracting(Chip::label)
                .contains("Shoe polisher");
    }
}
