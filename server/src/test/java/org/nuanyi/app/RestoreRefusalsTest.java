package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.backup.Backup;
import org.nuanyi.kernel.backup.Manifest;
import org.nuanyi.kernel.backup.Restore;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.testing.EmptyDatabase;
import org.nuanyi.testing.TestDatabase;

/**
 * What is no whole backup of this version, or comes where something is, is refused: nothing is
 * changed.
 */
class RestoreRefusalsTest {

    @RegisterExtension final TestDatabase filled = new TestDatabase();
    @RegisterExtension final EmptyDatabase empty = new EmptyDatabase();

    @TempDir Path data;
    @TempDir Path elsewhere;

    private static final String KEY = "keys/seal.key";

    @Test
    void a_damaged_archive_is_refused_and_nothing_is_changed() throws IOException {
        backup(file(), false);
        byte[] bytes = Files.readAllBytes(file());
        Path damaged = data.resolve("damaged.zip");

        byte[] flipped = bytes.clone();
        flipped[within(bytes, "tables/unions.unit.copy")] ^= 1;
        Files.write(damaged, flipped);
        assertRefused(damaged, "damaged");
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 100));
        assertRefused(damaged, "damaged");
        Files.writeString(damaged, "not a backup");
        assertRefused(damaged, "damaged");
        changed(file(), damaged, "tables/unions.unit.copy", text -> text.replace("东四", "西四"));
        assertRefused(damaged, "tables/unions.unit.copy is not as it was written");
    }

    /** A place in the bytes of a part, behind its header. */
    private static int within(byte[] archive, String part) {
        String latin = new String(archive, StandardCharsets.ISO_8859_1);
        return latin.indexOf(part) + part.length() + 20;
    }

    @Test
    void an_archive_of_a_newer_version_is_refused() throws IOException {
        backup(file(), false);
        Path newer = data.resolve("newer.zip");
        changed(
                file(),
                newer,
                "manifest.json",
                text -> manifest(text, m -> ((ArrayNode) m.get("migrations")).add("999")));
        assertRefused(newer, "newer version");
        changed(file(), newer, "manifest.json", text -> manifest(text, m -> m.put("format", 2)));
        assertRefused(newer, "newer version");
    }

    @Test
    void a_database_that_holds_something_is_left_as_it_is() {
        backup(file(), false);
        filled.ownerJdbi().useHandle(h -> h.execute("delete from unions.alias"));
        assertThatThrownBy(
                        () ->
                                new Restore(filled.owner(), filled.database().user(), elsewhere)
                                        .read(file()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("something in the database already");
        assertThat(FilledDatabase.rows(filled.ownerJdbi(), "unions.alias", List.of("alias")))
                .isEmpty();
    }

    @Test
    void another_key_in_the_data_folder_is_not_written_over() throws IOException {
        SealKeys.load(filled.jdbi(), data, Map.of());
        backup(file(), true);
        Path key = elsewhere.resolve(KEY);
        Files.createDirectories(key.getParent());
        Files.writeString(key, "another");
        assertRefused(file(), "another key");
        assertThat(key).hasContent("another");
    }

    private interface Edit {
        String of(String text) throws IOException;
    }

    private interface Editing {
        void edit(ObjectNode manifest);
    }

    private static String manifest(String text, Editing editing) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(text);
        editing.edit(manifest);
        return manifest.toString();
    }

    /** The same archive with one part of other words. */
    private static void changed(Path from, Path to, String part, Edit edit) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? edit.of(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
    }

    private void assertRefused(Path archive, String words) {
        assertThatThrownBy(
                        () ->
                                new Restore(empty.owner(), empty.database().user(), elsewhere)
                                        .read(archive))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(words);
        assertThat(FilledDatabase.tables(Jdbis.on(empty.owner()))).isEmpty();
    }

    private Path file() {
        return data.resolve("nuanyi.zip");
    }

    private Manifest backup(Path file, boolean keys) {
        return new Backup(filled.owner(), data, Clock.systemUTC()).write(file, keys);
    }
}
