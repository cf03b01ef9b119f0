package org.nuanyi.kernel.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection that the caller alone uses and closes: {@code dataSource::getConnection}. */
@FunctionalInterface
public interface ConnectionSource {

    Connection open() throws SQLException;
}
