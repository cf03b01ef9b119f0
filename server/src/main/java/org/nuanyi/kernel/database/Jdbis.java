package org.nuanyi.kernel.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the one kind of {@link Jdbi} Nuanyi uses: PostgreSQL types, and records as rows. */
public final class Jdbis {

    /** Any record is read from the columns named like its components ({@code opened_on} too). */
    private static final RowMapperFactory RECORDS =
            (type, config) -> {
                Class<?> row = GenericTypes.getErasedType(type);
                return row.isRecord() ? Optional.of(ConstructorMapper.of(row)) : Optional.empty();
            };

    private Jdbis() {}

    /** Over a pool. */
    public static Jdbi on(DataSource source) {
        return Jdbi.create(source)
                .installPlugin(new PostgresPlugin())
                .registerRowMapper(RECORDS)
                .configure(
                        StatementExceptions.class,
                        messages -> messages.setMessageRendering(Jdbis::withoutArguments));
    }

    /** Opens one connection for each handle. */
    public static Jdbi on(Database database) {
        return on(dataSource(database));
    }

    /** Arguments are people's data; they stay out of messages, and so out of logs. */
    private static String withoutArguments(StatementException failed) {
        StatementContext context = failed.getStatementContext();
        String sql = context == null ? "" : " in: " + context.getRawSql();
        return failed.getShortMessage() + sql;
    }

    public static DataSource dataSource(Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setApplicationName("nuanyi");
        source.setLogServerErrorDetail(false);
        return source;
    }
}
