package org.nuanyi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.kernel.crypto.SealedFiles.SealedFile;

/** A file has a key of its own, sealed beside it. */
class SealedFilesTest {

    private static final byte[] FILE = {0, -1, 13, 10, 127, -128, 65};

    @EnumSource
    @ParameterizedTest
    void a_file_comes_back_byte_by_byte_and_does_not_lie_there_openly(Suite suite) {
        SealedFiles files = files(suite);
        byte[] plain = "%PDF-1.7 甲方：永和大王".getBytes(StandardCharsets.UTF_8);

        SealedFile sealed = files.seal(plain);

        assertThat(files.open(sealed)).isEqualTo(plain);
        assertThat(new String(sealed.content(), StandardCharsets.UTF_8)).doesNotContain("永和");
        assertThat(files.open(files.seal(FILE))).isEqualTo(FILE);
        assertThat(sealed.content()[0]).isEqualTo(suite.version());
    }

    @EnumSource
    @ParameterizedTest
    void what_was_changed_or_has_another_files_key_is_refused(Suite suite) {
        SealedFiles files = files(suite);
        SealedFile one = files.seal(FILE);
        SealedFile other = files.seal(FILE);
        byte[] changed = one.content().clone();
        changed[changed.length - 1] ^= 1;

        assertBroken(files, new SealedFile(one.key(), changed));
        assertBroken(files, new SealedFile(other.key(), one.content()));
        assertBroken(files, new SealedFile(one.key(), new byte[3]));
        assertBroken(files(suite), one);
    }

    private static void assertBroken(SealedFiles files, SealedFile file) {
        assertThatThrownBy(() -> files.open(file)).isInstanceOf(SealBroken.class);
    }

    private static SealedFiles files(Suite suite) {
        return new SealedFiles(suite.sealing(SealKey.generate()));
    }
}
