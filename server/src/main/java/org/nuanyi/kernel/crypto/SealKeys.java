package org.nuanyi.kernel.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.crypto.internal.SealKeyStore;

/**
 * Finds the keys of an installation: in {@code NUANYI_SEAL_KEY}, or else in {@code keys/} of the
 * data folder. The database remembers the names of its keys, the newest last, so that nothing is
 * ever sealed with another one, be it because a key was lost or because a command runs on another
 * machine.
 */
public final class SealKeys {

    private SealKeys() {}

    /**
     * The key for new values that belongs to the database; made and kept in the data folder if it
     * is the first.
     *
     * @throws Trouble in a sentence, where the key is missing, another one, malformed or exposed
     */
    public static SealKey load(Jdbi jdbi, Path dataFolder, Map<String, String> environment) {
        return ring(jdbi, new KeyFiles(dataFolder, environment)).current();
    }

    /**
     * What seals with that key and the suite the environment names, and opens whatever older keys
     * and the other suite sealed.
     *
     * @throws Trouble as {@link #load}
     */
    public static RotatingSealing sealing(
            Jdbi jdbi, Path dataFolder, Map<String, String> environment) {
        KeyFiles files = new KeyFiles(dataFolder, environment);
        return new RingSealing(
                Suite.of(environment),
                () -> ring(jdbi, files),
                () -> jdbi.withHandle(handle -> new SealKeyStore(handle).newest()));
    }

    /**
     * Begins with a new key: in a file, or the one that now stands in the variable.
     *
     * @return its name
     * @throws Trouble where the variable holds no new one
     */
    public static String rotate(Jdbi jdbi, Path dataFolder, Map<String, String> environment) {
        KeyFiles files = new KeyFiles(dataFolder, environment);
        KeyRing ring = ring(jdbi, files);
        return jdbi.inTransaction(
                handle -> {
                    SealKeyStore store = new SealKeyStore(handle);
                    List<String> known = store.listAlone();
                    SealKey next =
                            files.isByVariable()
                                    ? given(files, known)
                                    : files.replace(ring.current(), ring.index());
                    store.add(next.name());
                    return next.name();
                });
    }

    private static SealKey given(KeyFiles files, List<String> known) {
        return files.seal()
                .filter(key -> !known.contains(key.name()))
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "Put a new key into %s and the one that was there into %s, then say it again. For a new key: openssl rand -base64 %d"
                                                .formatted(
                                                        SealKeyFile.VARIABLE,
                                                        KeyFiles.OLD_VARIABLE,
                                                        SealKey.LENGTH)));
    }

    private static KeyRing ring(Jdbi jdbi, KeyFiles files) {
        return jdbi.inTransaction(
                handle -> {
                    SealKeyStore store = new SealKeyStore(handle);
                    List<String> known = store.listAlone();
                    if (known.isEmpty()) {
                        SealKey first = files.seal().orElseGet(() -> files.sealFile().create());
                        store.add(first.name());
                        IndexKey index = files.index().orElseGet(() -> IndexKey.of(first));
                        return new KeyRing(first, List.of(), index);
                    }
                    return agreed(known, files);
                });
    }

    private static KeyRing agreed(List<String> known, KeyFiles files) {
        List<SealKey> keys = Stream.concat(files.seal().stream(), files.older().stream()).toList();
        SealKey current = find(keys, known.getLast()).orElseThrow(() -> lacking(known, files));
        IndexKey index =
                files.index()
                        .or(() -> find(keys, known.getFirst()).map(IndexKey::of))
                        .orElseThrow(() -> withoutIndex(known.getFirst()));
        return new KeyRing(current, keys, index);
    }

    private static Trouble withoutIndex(String first) {
        return new Trouble(
                "Fingerprints were made with the key %s: keep it in %s, or set %s."
                        .formatted(first, KeyFiles.OLD_VARIABLE, KeyFiles.INDEX_VARIABLE));
    }

    private static Optional<SealKey> find(List<SealKey> keys, String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private static Trouble lacking(List<String> known, KeyFiles files) {
        String wanted = known.getLast();
        return files.seal()
                .map(
                        other ->
                                new Trouble(
                                        "The database holds values sealed with the key %s, but this one is %s. Bring the file %s back from your backup, or set %s."
                                                .formatted(
                                                        wanted,
                                                        other.name(),
                                                        files.sealFile(),
                                                        SealKeyFile.VARIABLE)))
                .orElseGet(
                        () ->
                                new Trouble(
                                        "The key %s is missing and the database holds values sealed with it. Bring the file %s back from your backup, or set %s."
                                                .formatted(
                                                        wanted,
                                                        files.sealFile(),
                                                        SealKeyFile.VARIABLE)));
    }
}
