package org.nuanyi.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.purchase.SomePurchases.BUDGET;
import static org.nuanyi.purchase.SomePurchases.DISTRICT;
import static org.nuanyi.purchase.SomePurchases.FIRST;
import static org.nuanyi.purchase.SomePurchases.LEADER;
import static org.nuanyi.purchase.SomePurchases.OFFICE;
import static org.nuanyi.purchase.SomePurchases.OFFICER;
import static org.nuanyi.purchase.SomePurchases.TOTAL;
import static org.nuanyi.purchase.SomePurchases.UNITS;
import static org.nuanyi.purchase.SomePurchases.everything;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.testing.TestDatabase;

/** What is there, who saw it, and what is missing. */
class AssetsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomePurchases some;

    @BeforeEach
    void open() {
        some = new SomePurchases(database.scopes());
        some.grant(DISTRICT, BUDGET);
    }

    @DisplayName("盘点：谁在什么时候看见，没看见的写明情况")
    @Test
    void stocktaking_says_who_saw_what_and_what_is_missing() {
        long purchase = some.received(DISTRICT);
        List<Asset> pieces = some.assets.of(OFFICE, purchase);
        some.assets.look(OFFICER, pieces.get(0).tag(), true, "");
        some.assets.look(OFFICER, pieces.get(1).tag(), true, "");
        some.assets.look(OFFICER, pieces.get(1).tag(), false, "搬家后没找到");
        assertThatThrownBy(() -> some.assets.look(OFFICER, pieces.get(2).tag(), false, " "))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("note"));

        assertThat(some.assets.totals(OFFICE, everything()))
                .isEqualTo(new AssetTotals(5, TOTAL, 1));
        assertThat(some.assets.list(OFFICE, standing(AssetStanding.MISSING), 10, 0))
                .extracting(card -> card.asset().tag())
                .containsExactly(pieces.get(1).tag());
        assertThat(some.assets.list(OFFICE, standing(AssetStanding.UNCHECKED), 10, 0)).hasSize(3);
        assertThat(some.assets.sightings(OFFICE, pieces.get(1).tag()))
                .extracting(Sighting::found, Sighting::by)
                .containsExactly(tuple(false, "zhao"), tuple(true, "zhao"));
    }

    @Test
    void what_left_is_not_looked_for() {
        long purchase = some.received(DISTRICT);
        some.done(LEADER, purchase, "write-off");
        String tag = some.assets.of(OFFICE, purchase).getFirst().tag();

        assertThatThrownBy(() -> some.assets.look(OFFICER, tag, true, ""))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void the_ledger_of_things_is_searched_by_station_and_words() {
        some.received(DISTRICT);
        AssetFilter kettles = new AssetFilter(UNITS, Optional.of(FIRST), Optional.empty(), "烧水");
        assertThat(some.assets.list(OFFICE, kettles, 10, 0))
                .extracting(card -> card.asset().item(), card -> card.asset().station())
                .containsExactly(tuple("烧水壶", FIRST));
        AssetFilter none = new AssetFilter(List.of(), Optional.empty(), Optional.empty(), "");
        assertThat(some.assets.list(OFFICE, none, 10, 0)).isEmpty();
        assertThat(some.assets.list(OFFICE, everything(), 2, 4)).hasSize(1);
    }

    @DisplayName("保修期手工登记，改动留痕；供应商来自采购")
    @Test
    void the_warranty_is_typed_in_and_the_supplier_is_the_purchases() {
        long purchase = some.received(DISTRICT);
        Asset piece = some.assets.of(OFFICE, purchase).getFirst();
        assertThat(some.assets.card(OFFICE, piece.tag()).warranty()).isEmpty();
        some.assets.warrant(OFFICER, piece.tag(), LocalDate.of(2027, 11, 24));
        some.assets.warrant(OFFICER, piece.tag(), LocalDate.of(2028, 11, 24));

        assertThat(some.assets.card(OFFICE, piece.tag()).warranty())
                .contains(LocalDate.of(2028, 11, 24));
        assertThat(some.assets.findSupplier(OFFICER, piece.tag()))
                .hasValueSatisfying(name -> assertThat(name).startsWith("北京设备公司"));
        String changes =
                "select string_agg(before ->> 'warranty' || '>' || (after ->> 'warranty'), ' '"
                        + " order by id) from audit.entry where action = 'purchase.warrant'";
        assertThat(
                        some.scopes.<String, RuntimeException>in(
                                OFFICE,
                                handle -> handle.createQuery(changes).mapTo(String.class).one()))
                .isEqualTo(">2027-11-24 2027-11-24>2028-11-24");
        assertThatThrownBy(
                        () -> some.assets.warrant(OFFICER, piece.tag(), LocalDate.of(2020, 1, 1)))
                .isInstanceOf(BadInput.class);
        some.assets.forgetWarranty(OFFICER, piece.tag());
        assertThat(some.assets.card(OFFICE, piece.tag()).warranty()).isEmpty();
    }

    private static AssetFilter standing(AssetStanding standing) {
        return new AssetFilter(UNITS, Optional.empty(), Optional.of(standing), "");
    }
}
