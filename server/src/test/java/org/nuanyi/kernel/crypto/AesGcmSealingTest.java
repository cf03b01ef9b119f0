package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmSealingTest {

    private final SealKey key = SealKey.generate();
    private final Sealing sealing = new AesGcmSealing(key);

    @ParameterizedTest
    @ValueSource(strings = {"13800001234", "", "王师傅 ☎", "+86 138 0000 1234"})
    void what_was_sealed_can_be_opened(String plain) {
        assertThat(sealing.open(sealing.seal(plain))).isEqualTo(plain);
    }

    @Test
    void the_same_number_never_looks_the_same() {
        assertThat(sealing.seal("13800001234")).isNotEqualTo(sealing.seal("13800001234"));
    }

    @Test
    void the_number_is_not_in_the_sealed_bytes() {
        assertThat(new String(sealing.seal("13800001234"), UTF_8)).doesNotContain("1380000");
    }

    @Test
    void a_change_of_any_single_byte_is_noticed() {
        byte[] sealed = sealing.seal("13800001234");

        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(tampered))
                    .as("byte %d", i)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_shortened_value_is_refused() {
        byte[] sealed = sealing.seal("13800001234");

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealing.open(cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_value_of_another_key_is_refused_with_a_sentence_that_names_both_keys() {
        SealKey other = SealKey.generate();
        byte[] sealed = new AesGcmSealing(other).seal("13800001234");

        assertThatThrownBy(() -> sealing.open(sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContainingAll(other.name(), key.name(), "keys/seal.key");
    }

    @Test
    void a_key_opens_what_it_sealed_before_a_restart() {
        byte[] sealed = sealing.seal("13800001234");

        Sealing restarted = new AesGcmSealing(SealKey.of(key.secret()));

        assertThat(restarted.open(sealed)).isEqualTo("13800001234");
    }

    @Test
    void equal_numbers_have_equal_fingerprints_under_one_key_only() {
        byte[] fingerprint = sealing.fingerprint("13800001234");

        assertThat(fingerprint).hasSize(32).isEqualTo(sealing.fingerprint("13800001234"));
        assertThat(fingerprint).isNotEqualTo(sealing.fingerprint("13800001235"));
        assertThat(fingerprint)
                .isNotEqualTo(new AesGcmSealing(SealKey.generate()).fingerprint("13800001234"));
    }

    @Test
    void a_key_tells_its_name_and_never_its_secret() {
        assertThat(key.toString()).isEqualTo("SealKey[" + key.name() + "]");
        assertThat(key.name()).matches("[0-9a-f]{8}").isNotEqualTo(SealKey.generate().name());
    }
}
