package org.nuanyi.kernel.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.crypto.internal.SealKeyStore;

/**
 * Finds the key of an installation: in {@code NUANYI_SEAL_KEY}, or else in {@code keys/seal.key} of
 * the data folder. The database remembers the name of its key, so that nothing is ever sealed with
 * another one, be it because a key was lost or because a command runs on another machine.
 */
public final class SealKeys {

    private SealKeys() {}

    /**
     * The key that belongs to the database; made and kept in the data folder if it is the first.
     *
     * @throws Trouble in a sentence, where the key is missing, another one, malformed or exposed
     */
    public static SealKey load(Jdbi jdbi, Path dataFolder, Map<String, String> environment) {
        SealKeyFile file = new SealKeyFile(dataFolder.resolve("keys").resolve("seal.key"));
        return jdbi.inTransaction(
                handle -> {
                    SealKeyStore store = new SealKeyStore(handle);
                    List<String> known = store.listAlone();
                    Optional<SealKey> key = SealKeyFile.fromVariable(environment).or(file::read);
                    if (known.isEmpty()) {
                        SealKey first = key.orElseGet(file::create);
                        store.add(first.name());
                        return first;
                    }
                    return agreed(known.getLast(), key, file);
                });
    }

    private static SealKey agreed(String wanted, Optional<SealKey> key, SealKeyFile file) {
        SealKey found =
                key.orElseThrow(
                        () ->
                                new Trouble(
                                        "The key %s is missing and the database holds values sealed with it. Bring the file %s back from your backup, or set %s."
                                                .formatted(wanted, file, SealKeyFile.VARIABLE)));
        if (!found.name().equals(wanted)) {
            throw new Trouble(
                    "The database holds values sealed with the key %s, but this one is %s. Bring the file %s back from your backup, or set %s."
                            .formatted(wanted, found.name(), file, SealKeyFile.VARIABLE));
        }
        return found;
    }
}
