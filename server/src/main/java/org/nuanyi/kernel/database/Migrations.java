package org.nuanyi.kernel.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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
        run(flyway(owner, app).load());
    }

    /**
     * The same as far as a version, as it was when that was the newest.
     *
     * @param version of the last script to run
     */
    public static void run(Database owner, String app, String version) {
        run(flyway(owner, app).target(version).load());
    }

    /**
     * The versions of all scripts this version of Nuanyi has, in order; those run and those not.
     */
    public static List<String> versions(Database owner, String app) {
        return Stream.of(flyway(owner, app).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(MigrationVersion::getVersion)
                .toList();
    }

    private static void run(Flyway flyway) {
        try {
            flyway.migrate();
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
    private static FluentConfiguration flyway(Database owner, String app) {
        return Flyway.configure()
                .dataSource(Jdbis.dataSource(owner))
                .initSql("set nuanyi.readable = '*'; set nuanyi.writable = '*'")
                .placeholders(Map.of("app", '"' + app + '"'))
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .cleanDisabled(true);
    }
}
