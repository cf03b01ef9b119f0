package org.nuanyi.kernel.database;

/**
 * Where a PostgreSQL database answers and as whom to speak to it.
 *
 * @param jdbcUrl as the PostgreSQL driver takes it: {@code jdbc:postgresql://host:port/name}
 */
public record Database(String jdbcUrl, String user, String password) {

    /** The password stays out of logs and error messages. */
    @Override
    public String toString() {
        return "Database[" + user + " at " + jdbcUrl + "]";
    }
}
