package org.nuanyi.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.union.Units;

/** The tree of units, and the key that seals what is private in the registers. */
@ApplicationScoped
public class RegisterBeans {

    @Produces
    @Singleton
    Units units(Jdbi jdbi) {
        return new Units(jdbi);
    }

    /**
     * @param data the data folder, as the command {@code up} was told
     */
    @Produces
    @Singleton
    Sealing sealing(@ConfigProperty(name = "nuanyi.data", defaultValue = "data") String data) {
        return new AesGcmSealing(SealKeys.load(Path.of(data), System.getenv()));
    }
}
