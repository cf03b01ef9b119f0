package org.nuanyi.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.nuanyi.kernel.database.Database;

/** Pools of connections as the application has them, but for those that a test has cut. */
public final class Pools {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Pools() {}

    /** As many connections as that, for all who ask. */
    public static AgroalDataSource of(Database database, int size) {
        AgroalDataSourceConfigurationSupplier wanted = new AgroalDataSourceConfigurationSupplier();
        wanted.connectionPoolConfiguration()
                .maxSize(size)
                .acquisitionTimeout(PATIENCE)
                .connectionValidator(ConnectionValidator.defaultValidator())
                .validateOnBorrow(true)
                .connectionFactoryConfiguration()
                .jdbcUrl(database.jdbcUrl())
                .principal(new NamePrincipal(database.user()))
                .credential(new SimplePassword(database.password()));
        try {
            return AgroalDataSource.from(wanted);
        } catch (SQLException refused) {
            throw new IllegalStateException("no pool", refused);
        }
    }
}
