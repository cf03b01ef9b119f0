package org.nuanyi.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.PasswordFault;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "123456789, SHORT",
        "暖心驿站暖心驿站暖, SHORT",
        "1234567890, COMMON",
        "Password123, COMMON",
        "QWERTYUIOP, COMMON",
        "5201314520, COMMON",
        "aaaaaaaaaa, COMMON",
        "ababababab, COMMON",
        "zhang.san-dongsi, LOGIN",
        "zhang.san-dongsi1, LOGIN",
        "1ZHANG.SAN-DONGSI, LOGIN"
    })
    void what_is_guessed_first_is_not_taken(String password, PasswordFault fault) {
        assertThat(PasswordRules.fault("zhang.san-dongsi", password)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "暖气足水也热乎得很呢",
                "zhang.san-dongsi hat zwei",
                "kf83-hw02-x"
            })
    void anything_else_will_do(String password) {
        assertThat(PasswordRules.fault("zhang.san-dongsi", password)).isEmpty();
    }

    @Test
    void it_has_at_most_128_signs() {
        assertThat(PasswordRules.fault("li", "ab3-".repeat(32))).isEmpty();
        assertThat(PasswordRules.fault("li", "ab3-".repeat(32) + "x")).contains(PasswordFault.LONG);
    }
}
