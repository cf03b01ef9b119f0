package org.nuanyi.app;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.crypto.RotatingSealing;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;

/** What constructors of the whole house may ask for. */
@ApplicationScoped
public class Beans {

    /** Nuanyi's time, everywhere and always. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** The keys lie in the data folder, or in the environment; the database knows their names. */
    @Produces
    @Singleton
    RotatingSealing sealing(Jdbi jdbi, @ConfigProperty(name = "nuanyi.data") Path dataFolder) {
        return SealKeys.sealing(jdbi, dataFolder, System.getenv());
    }

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource pool) {
        return Jdbis.on(pool);
    }

    @Produces
    @Singleton
    Scopes scopes(Jdbi jdbi) {
        return new Scopes(jdbi);
    }
}
