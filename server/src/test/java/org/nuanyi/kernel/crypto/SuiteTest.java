package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.kernel.Trouble;

/** Two suites of algorithms behind one interface. */
class SuiteTest {

    private static final String MOBILE = "13800138000";
    private static final HexFormat HEX = HexFormat.of();

    private final SealKey key = SealKey.generate();

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_is_opened_and_never_sealed_alike(Suite suite) {
        Sealing sealing = suite.sealing(key);

        assertThat(sealing.open(sealing.seal(MOBILE))).isEqualTo(MOBILE);
        assertThat(sealing.open(sealing.seal(""))).isEmpty();
        assertThat(sealing.open(sealing.seal("暖".repeat(1000)))).isEqualTo("暖".repeat(1000));
        assertThat(sealing.seal(MOBILE)).isNotEqualTo(sealing.seal(MOBILE));
        assertThat(new String(sealing.seal(MOBILE), UTF_8)).doesNotContain(MOBILE);
    }

    @ParameterizedTest
    @EnumSource
    void one_changed_byte_anywhere_is_noticed(Suite suite) {
        Sealing sealing = suite.sealing(key);
        byte[] sealed = sealing.seal(MOBILE);
        for (int n = 0; n < sealed.length; n++) {
            byte[] changed = sealed.clone();
            changed[n] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed))
                    .as("byte %d", n)
                    .isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> sealing.open(Arrays.copyOf(sealed, 20)))
                .isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @EnumSource
    void fingerprints_are_alike_for_like_texts_under_one_key_only(Suite suite) {
        Sealing sealing = suite.sealing(key);

        assertThat(sealing.fingerprint(MOBILE)).hasSize(32).isEqualTo(sealing.fingerprint(MOBILE));
        assertThat(sealing.fingerprint(MOBILE)).isNotEqualTo(sealing.fingerprint(MOBILE + "1"));
        assertThat(sealing.fingerprint(MOBILE))
                .isNotEqualTo(suite.sealing(SealKey.generate()).fingerprint(MOBILE));
    }

    @DisplayName("SM3 摘要：GB/T 32905 附录 A.1")
    @Test
    void sm3_is_that_of_the_standard() {
        assertThat(HEX.formatHex(Digest.SM3.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @DisplayName("SM4-GCM：RFC 8998 附录 A.1")
    @Test
    void sm4_gcm_is_that_of_the_rfc() {
        byte[] sealed =
                Sm4GcmSealing.encrypt(
                        HEX.parseHex("0123456789abcdeffedcba9876543210"),
                        HEX.parseHex("00001234567800000000abcd"),
                        HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                        HEX.parseHex(
                                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                    + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(HEX.formatHex(sealed))
                .isEqualTo(
                        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                                + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void the_environment_says_which() {
        assertThat(Suite.of(Map.of())).isEqualTo(Suite.AES);
        assertThat(Suite.of(Map.of("NUANYI_CRYPTO", " sm "))).isEqualTo(Suite.SM);
        assertThatThrownBy(() -> Suite.of(Map.of("NUANYI_CRYPTO", "des")))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll("NUANYI_CRYPTO", "aes", "sm");
    }
}
