package org.nuanyi.kernel.database;

import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.nuanyi.kernel.Trouble;

/**
 * Brings the schema up to this version: one history, the scripts of every module below {@code
 * db/migration/<module>}. Safe to run at the start of every process: Flyway holds a lock.
 */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @param owner of the schemas; also its scripts are held by the policies of the tables
     * @param app name of the role that is given rights in them
     */
    public static void run(Database owner, String app) {
        try {
            flyway(owner, app).migrate();
        } catch (FlywayException failed) {
            throw new Trouble(
                    "The database schema could not be brought up to this version: "
                            + String.valueOf(failed.getMessage())
                                    .strip()
                                    .lines()
                                    .limit(3)
                                    .collect(Collectors.joining(" ")),
                    failed);
        }
    }

    /**
     * Modules number their scripts apart from each other, so a new script of one may carry a lower
     * number than an old one of another: out of order is the normal case.
     */
    private static Flyway flyway(Database owner, String app) {
        return Flyway.configure()
                .dataSource(Jdbis.dataSource(owner))
                .initSql("set nuanyi.readable = '*'; set nuanyi.writable = '*'")
                .placeholders(Map.of("app", '"' + app + '"'))
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
    }
}
