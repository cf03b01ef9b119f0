package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.cabinet.internal.HttpUnionRegister;
import org.nuanyi.cabinet.sim.RegisterStandIn;

/** The union's register is asked as docs/union-register.md says. */
class HttpUnionRegisterTest {

    private static final String CARD = "110100001234";

    private RegisterStandIn standIn;
    private UnionRegister register;

    @BeforeEach
    void start() throws IOException {
        standIn = RegisterStandIn.start(0);
        register = new HttpUnionRegister(standIn.url(), RegisterStandIn.KEY);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void it_says_yes_or_no() {
        assertThat(register.isMember(CARD, "1234")).isTrue();
        assertThat(register.isMember(CARD, "4321")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>502</html>", "{}", "{\"member\": \"yes\"}", "[]"})
    void what_is_neither_yes_nor_no_is_no_answer(String said) {
        standIn.say(said);

        isTrouble(register);
    }

    @Test
    void a_wrong_key_or_nobody_there_is_no_answer() {
        isTrouble(new HttpUnionRegister(standIn.url(), "another key"));
        isTrouble(new HttpUnionRegister(URI.create("http://127.0.0.1:1/"), RegisterStandIn.KEY));
    }

    private static void isTrouble(UnionRegister register) {
        assertThatThrownBy(() -> register.isMember(CARD, "1234"))
                .isInstanceOf(RegisterTrouble.class)
                .hasMessageNotContaining(CARD)
                .hasMessageNotContaining(RegisterStandIn.KEY);
    }
}
