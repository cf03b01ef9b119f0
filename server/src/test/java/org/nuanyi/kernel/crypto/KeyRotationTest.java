package org.nuanyi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.crypto.Resealing.Result;
import org.nuanyi.testing.TestDatabase;

/** A new key for new values, and old values sealed anew while others read them. */
@DisplayName("更换密钥")
class KeyRotationTest {

    private static final int MANY = 1_201;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private RotatingSealing sealing;

    @BeforeEach
    void open() {
        sealing = sealing();
    }

    @Test
    void after_a_rotation_new_values_name_the_new_key_and_old_ones_are_still_read() {
        byte[] old = sealing.seal("13800138000");
        byte[] print = sealing.fingerprint("13800138000");
        String now = rotate();
        RotatingSealing later = sealing();

        assertThat(later.key()).isEqualTo(now).isNotEqualTo(sealing.key());
        assertThat(later.open(old)).isEqualTo("13800138000");
        assertThat(later.seal("13900139000")).startsWith(later.header());
        assertThat(later.fingerprint("13800138000")).as("found as before").isEqualTo(print);
    }

    @Test
    void a_server_that_runs_opens_what_the_new_key_sealed() {
        rotate();
        byte[] fresh = sealing().seal("13800138000");

        assertThat(sealing.open(fresh)).isEqualTo("13800138000");
        assertThat(sealing.seal("13900139000"))
                .as("and seals with it")
                .startsWith(sealing.header());
        assertThat(sealing.key()).isEqualTo(sealing().key());
    }

    @Test
    void a_second_rotation_keeps_what_the_first_key_sealed_readable() {
        byte[] first = sealing.seal("1");
        rotate();
        byte[] second = sealing().seal("2");
        rotate();

        assertThat(sealing().open(first)).isEqualTo("1");
        assertThat(sealing().open(second)).isEqualTo("2");
    }

    @Test
    void all_values_are_sealed_anew_in_batches() {
        fill();
        rotate();
        RotatingSealing later = sealing();

        assertThat(resealing(later).run()).isEqualTo(new Result(MANY, 0));

        assertThat(values()).hasSize(MANY).allMatch(value -> begins(value, later));
        assertThat(values().stream().map(later::open))
                .allMatch(plain -> plain.startsWith("secret"));
        assertThat(resealing(later).run()).as("nothing is left").isEqualTo(new Result(0, 0));
        assertThat(resealing(later).list())
                .filteredOn(use -> use.column().relation().equals("account.account"))
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.current()).isEqualTo(MANY);
                            assertThat(use.others()).isZero();
                        });
    }

    @Test
    void who_reads_meanwhile_misses_nothing() throws InterruptedException {
        fill();
        rotate();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    do {
                                        values().forEach(sealing::open);
                                        read.incrementAndGet();
                                    } while (!done.get());
                                });

        resealing(sealing()).run();
        done.set(true);
        reader.join();

        assertThat(read.get()).isPositive();
        assertThat(values()).allMatch(value -> begins(value, sealing));
    }

    @DisplayName("国密与国际算法互换，旧值仍可读")
    @Test
    void the_suite_is_changed_by_configuration_and_back() {
        byte[] aes = sealing.seal("13800138000");
        environment.put(Suite.VARIABLE, "sm");
        RotatingSealing chinese = sealing();
        byte[] sm = chinese.seal("13800138000");

        assertThat(chinese.open(aes)).isEqualTo("13800138000");
        assertThat(sealing.open(sm)).isEqualTo("13800138000");
        assertThat(chinese.fingerprints("13800138000"))
                .as("a number is found by either")
                .contains(sealing.fingerprint("13800138000"), chinese.fingerprint("13800138000"));
        fill();
        assertThat(resealing(chinese).run()).isEqualTo(new Result(MANY, 0));
    }

    @Test
    void what_no_key_opens_stays_as_it_is_and_is_counted() throws IOException {
        fill();
        rotate();
        try (var old = Files.list(folder.resolve("keys/old"))) {
            for (Path key : old.toList()) {
                Files.delete(key);
            }
        }
        byte[] before = values().getFirst();

        assertThat(resealing(sealing()).run()).isEqualTo(new Result(0, MANY));
        assertThat(values().getFirst()).isEqualTo(before);
    }

    @Test
    void a_rotation_that_broke_off_half_way_goes_on_with_the_old_key() throws IOException {
        byte[] old = sealing.seal("1");
        String name = sealing.key();
        Path file = folder.resolve("keys/seal.key");
        Files.createDirectories(folder.resolve("keys/old"));
        Files.copy(file, folder.resolve("keys/old/" + name + ".key"));
        new SealKeyFile(file).write(SealKey.generate());

        assertThat(sealing().key()).isEqualTo(name);
        assertThat(sealing().open(old)).isEqualTo("1");
    }

    @Test
    void keys_in_variables_are_rotated_by_putting_the_old_one_aside() {
        SealKey first = SealKeys.load(database.jdbi(), folder, environment);
        SealKey next = SealKey.generate();
        byte[] old = sealing.seal("1");
        byte[] print = sealing.fingerprint("1");
        environment.put("NUANYI_SEAL_KEY", text(first));
        assertThatThrownBy(this::rotate)
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll("NUANYI_SEAL_KEY", "NUANYI_OLD_SEAL_KEYS");

        environment.put("NUANYI_SEAL_KEY", text(next));
        environment.put("NUANYI_OLD_SEAL_KEYS", text(first));
        assertThat(rotate()).isEqualTo(next.name());

        assertThat(sealing().open(old)).isEqualTo("1");
        assertThat(sealing().fingerprint("1")).isEqualTo(print);
        environment.remove("NUANYI_OLD_SEAL_KEYS");
        assertThatThrownBy(this::sealing)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_INDEX_KEY");
    }

    private String rotate() {
        return SealKeys.rotate(database.jdbi(), folder, environment);
    }

    private RotatingSealing sealing() {
        return SealKeys.sealing(database.jdbi(), folder, Map.copyOf(environment));
    }

    private Resealing resealing(RotatingSealing by) {
        return new Resealing(database.scopes(), by);
    }

    /** Many second factors: of all sealed values those that need the least around them. */
    private void fill() {
        database.ownerJdbi()
                .useTransaction(
                        handle -> {
                            var batch =
                                    handle.prepareBatch(
                                            "insert into account.account (id, login, name, made_at,"
                                                + " code_secret) values (:id, :login, 'x', now(),"
                                                + " :sealed)");
                            for (int n = 0; n < MANY; n++) {
                                batch.bind("id", UUID.randomUUID())
                                        .bind("login", "p" + n)
                                        .bind("sealed", sealing.seal("secret " + n))
                                        .add();
                            }
                            batch.execute();
                        });
    }

    private List<byte[]> values() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select code_secret from account.account order by"
                                                        + " id")
                                        .mapTo(byte[].class)
                                        .list());
    }

    private static boolean begins(byte[] value, RotatingSealing by) {
        return Arrays.equals(Arrays.copyOf(value, by.header().length), by.header());
    }

    private static String text(SealKey key) {
        return Base64.getEncoder().encodeToString(key.secret());
    }
}
