package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.station.Keeper;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "0371-55269597, 0371-55269597",
        "(010) 6401 2345, 010-64012345",
        "01064012345, 010-64012345",
        "010－64012345转801, 010-64012345转801",
        "64012345, 64012345",
        "400-800-1234, 400-800-1234",
        "12351, 12351",
        "95588, 95588",
        "+86-10-64012345, 010-64012345",
        "+86 10 6401 2345, 010-64012345"
    })
    void desk_phones_are_published(String text, String phone) {
        assertThat(desk(row().with("电话", text))).contains(phone);
        assertThat(row().with("电话", text).said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"187****2336", "138xxxx5596", "010-6401****"})
    @DisplayName("打了星号的号码不是电话，不算错")
    void a_masked_number_is_dropped_with_a_note(String text) {
        assertThat(desk(row().with("电话", text))).isEmpty();
        assertThat(row().with("电话", text).said()).containsExactly("PHONE_MASKED[电话][]");
        assertThat(row().with("电话", text).comesIn()).isTrue();
    }

    @Test
    void of_several_the_first_is_published() {
        Checking two = row().with("contact_phone", "0371-67956331;0371-60223349");

        assertThat(desk(two)).contains("0371-67956331");
        assertThat(two.said()).containsExactly("PHONES_SEVERAL[contact_phone][0371-67956331]");
    }

    @Test
    @DisplayName("手机是个人的：有管理员姓名就归他，不公开")
    void a_mobile_goes_to_the_keeper_who_is_named() {
        Checking named = row().with("联系电话", "138 0013 8000").with("联系人", "王秀英");

        assertThat(desk(named)).isEmpty();
        assertThat(keeper(named)).contains(new Keeper("王秀英", "13800138000"));
        assertThat(named.said()).containsExactly("MOBILE_KEPT_PRIVATE[联系电话][138****8000]");
    }

    @Test
    @DisplayName("没有姓名的手机不导入，报告里也不写全")
    void a_mobile_of_nobody_is_dropped_and_not_repeated_in_full() {
        Checking unnamed = row().with("联系电话", "+8613800138000");

        assertThat(desk(unnamed)).isEmpty();
        assertThat(keeper(unnamed)).isEmpty();
        assertThat(unnamed.said()).containsExactly("MOBILE_DROPPED[联系电话][138****8000]");
    }

    @Test
    void a_desk_phone_beside_a_mobile_is_published_alone() {
        Checking both = row().with("电话", "010-64012345、13800138000").with("管理员", "李");

        assertThat(desk(both)).contains("010-64012345");
        assertThat(keeper(both)).contains(new Keeper("李", "13800138000"));
    }

    @Test
    void the_mobile_of_the_keeper_has_its_own_column() {
        Checking row =
                row().with("管理员", "李").with("管理员手机", "139-1234-5678").with("电话", "13800138000");

        assertThat(keeper(row)).contains(new Keeper("李", "13912345678"));
        assertThat(row.said()).containsExactly("MOBILE_DROPPED[电话][138****8000]");
    }

    @Test
    void a_keeper_without_a_number_comes_in_with_a_note() {
        assertThat(keeper(row().with("管理员", "李"))).contains(new Keeper("李", ""));
        assertThat(row().with("管理员", "李").said()).containsExactly("KEEPER_WITHOUT_MOBILE[管理员][]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"问门卫", "010-6401", "123456789012345", "一二三"})
    void what_is_no_number_is_a_problem(String text) {
        assertThat(row().with("电话", text).said())
                .containsExactly("PHONE_UNREADABLE[电话][" + text + "]");
    }

    @Test
    void a_keepers_number_that_cannot_be_read_is_not_repeated() {
        assertThat(row().with("管理员", "李").with("管理员手机", "138001380").said())
                .contains("MOBILE_UNREADABLE[管理员手机][]");
    }

    private static Optional<String> desk(Checking row) {
        return row.station().profile().deskPhone();
    }

    private static Optional<Keeper> keeper(Checking row) {
        return row.station().keeper();
    }
}
