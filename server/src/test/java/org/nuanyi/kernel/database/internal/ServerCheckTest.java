package org.nuanyi.kernel.database.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.testing.TestDatabase;

class ServerCheckTest {

    private static final Database ANY = new Database("jdbc:postgresql://db/nuanyi", "u", "p");

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void a_server_that_can_carry_nuanyi_passes() {
        assertThatCode(() -> ServerCheck.check(DATABASE.database())).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_a_sentence_that_names_the_settings() {
        Database real = DATABASE.database();
        refused(new Database(real.jdbcUrl(), real.user(), "wrong"), "NUANYI_DB_PASSWORD");
    }

    @Test
    void a_database_that_does_not_exist_is_a_sentence() {
        Database real = DATABASE.database();
        refused(
                new Database(real.jdbcUrl() + "_not", real.user(), real.password()),
                "does not exist on that server");
    }

    @Test
    void a_server_that_does_not_answer_is_a_sentence() {
        refused(
                new Database("jdbc:postgresql://127.0.0.1:1/nuanyi", "u", "secret"),
                "No PostgreSQL answers");
    }

    @ParameterizedTest
    @CsvSource({"13, 13.22", "14, 14.19"})
    void a_server_older_than_15_is_refused(int major, String version) {
        assertThatThrownBy(() -> ServerCheck.judge(ANY, major, version, "UTF8"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("PostgreSQL " + version)
                .hasMessageContaining("needs 15 or newer");
    }

    @ParameterizedTest
    @CsvSource({"15, 15.0", "18, 18.4"})
    void servers_from_15_on_pass(int major, String version) {
        assertThatCode(() -> ServerCheck.judge(ANY, major, version, "UTF8"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_that_cannot_hold_chinese_is_refused() {
        assertThatThrownBy(() -> ServerCheck.judge(ANY, 18, "18.4", "SQL_ASCII"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("SQL_ASCII");
    }

    private static void refused(Database database, String words) {
        assertThatThrownBy(() -> ServerCheck.check(database))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining(database.password());
    }
}
