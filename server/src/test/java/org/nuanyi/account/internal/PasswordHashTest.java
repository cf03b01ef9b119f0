package org.nuanyi.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final PasswordHash HASHES = new PasswordHash();

    @Test
    void a_hash_is_argon2id_with_19_mib_and_two_passes_in_phc_form() {
        assertThat(HASHES.of("correct horse battery"))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void it_is_another_at_every_call_and_knows_its_password_alone() {
        String one = HASHES.of("correct horse battery");
        String two = HASHES.of("correct horse battery");

        assertThat(one).isNotEqualTo(two);
        assertThat(HASHES.isOf("correct horse battery", one)).isTrue();
        assertThat(HASHES.isOf("correct horse battery", two)).isTrue();
        assertThat(HASHES.isOf("correct horse batterz", one)).isFalse();
        assertThat(HASHES.isOf("", one)).isFalse();
    }

    /**
     * By the reference program: echo -n password | argon2 somesalt -id -v 13 -t 2 -k 65536 -p 1.
     */
    @Test
    void it_reads_what_the_reference_program_writes() {
        String reference =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(HASHES.isOf("password", reference)).isTrue();
        assertThat(HASHES.isOf("Password", reference)).isFalse();
    }

    @Test
    void full_width_signs_are_the_same_password() {
        assertThat(HASHES.isOf("correct horse", HASHES.of("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ"))).isTrue();
    }

    @Test
    void nobody_s_password_is_never_right() {
        assertThat(HASHES.isNobodys("nobody has this password")).isFalse();
    }

    @Test
    void what_is_no_hash_or_would_take_all_memory_is_not_worked_out() {
        assertThatThrownBy(() -> HASHES.isOf("x", "secret"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                HASHES.isOf(
                                        "x",
                                        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$c29tZXNhbHQ"))
                .isInstanceOf(IllegalStateException.class);
    }
}
