package org.nuanyi.kernel.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTest {

    @Test
    void the_last_fatal_line_is_the_reason() {
        String log =
                """
                2026-11-24 15:00:00 CST [7] LOG:  starting PostgreSQL 18.4
                2026-11-24 15:00:00 CST [7] FATAL:  could not map anonymous shared memory: Cannot allocate memory
                2026-11-24 15:00:00 CST [7] LOG:  database system is shut down
                """;
        assertThat(ServerLog.trouble("PostgreSQL does not start in /d", log))
                .hasMessage(
                        "PostgreSQL does not start in /d: could not map anonymous shared memory:"
                                + " Cannot allocate memory");
    }

    @Test
    void a_folder_that_cannot_be_entered_says_what_to_do() {
        String log = "initdb: error: could not access directory \"/root/d\": Permission denied";
        assertThat(ServerLog.trouble("PostgreSQL cannot be set up in /root/d", log))
                .hasMessageContaining("every user may pass");
    }
}
