package org.nuanyi.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.testing.TestDatabase;

@DisplayName("工会组织树")
class UnitsTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final Units units = new Units(DATABASE.jdbi());

    @Test
    @DisplayName("北京市总工会 > 东城区总工会 > 17个街道总工会和东城园工委")
    void the_tree_is_listed_from_the_top() {
        assertThat(units.listUnits())
                .hasSize(20)
                .extracting(Unit::shortName)
                .startsWith("北京市", "东城区", "东华门", "景山")
                .endsWith("永定门外", "东城园");
    }

    @Test
    @DisplayName("18个考核单位")
    void eighteen_units_are_assessed() {
        assertThat(units.tree().listAssessed())
                .hasSize(18)
                .allMatch(unit -> unit.parent().orElseThrow().equals("110101"))
                .filteredOn(unit -> unit.kind() == UnitKind.SUBDISTRICT)
                .hasSize(17)
                .allMatch(unit -> unit.area().orElseThrow().equals(unit.code()));
    }

    @Test
    @DisplayName("东城园没有行政区划代码")
    void the_park_is_a_unit_and_no_area() {
        Unit park = units.findUnit("110101P01").orElseThrow();

        assertThat(park.name()).isEqualTo("中关村科技园区东城园工委");
        assertThat(park.area()).isEmpty();
        assertThat(park.isAssessed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "东四街道总工会, 110101006", "东四, 110101006", "东四街道, 110101006",
        "崇外, 110101012", "崇文门外, 110101012", "崇外街道, 110101012",
        "永外, 110101017", "东城园, 110101P01", "科技园, 110101P01",
        "东城区, 110101", "东城, 110101", "北京市总工会, 110000"
    })
    void a_unit_is_found_by_any_of_its_names(String name, String code) {
        assertThat(units.findByName(name)).map(Unit::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 东四街道 ", "东四　街道", "东 四"})
    void spaces_in_a_name_do_not_matter(String name) {
        assertThat(units.findByName(name)).map(Unit::code).contains("110101006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "西城区", "东", "110101006"})
    void what_is_no_name_finds_nothing(String name) {
        assertThat(units.findByName(name)).isEmpty();
    }

    @Test
    void a_subtree_is_a_unit_and_all_below_it() {
        assertThat(units.listSubtree("110101"))
                .hasSize(19)
                .first()
                .matches(u -> u.code().equals("110101"));
        assertThat(units.listSubtree("110101006"))
                .extracting(Unit::shortName)
                .containsExactly("东四");
        assertThat(units.listSubtree("999999")).isEmpty();
    }

    @Test
    void every_assessed_unit_has_a_centre_inside_the_district() {
        assertThat(units.tree().listAssessed())
                .allSatisfy(
                        unit -> {
                            assertThat(unit.centre().orElseThrow().lon()).isBetween(116.36, 116.45);
                            assertThat(unit.centre().orElseThrow().lat()).isBetween(39.85, 39.98);
                        });
    }
}
