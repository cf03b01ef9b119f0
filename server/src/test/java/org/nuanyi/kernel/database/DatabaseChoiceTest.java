package org.nuanyi.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;

class DatabaseChoiceTest {

    private static final Path FOLDER = Path.of("/srv/nuanyi");

    @Test
    void without_a_url_the_database_is_in_the_data_folder() {
        assertThat(DatabaseChoice.of(FOLDER, Map.of("NUANYI_DB_URL", " ")))
                .isEqualTo(new DatabaseChoice.Embedded(FOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db:5432/nuanyi", "postgresql://db:5432/nuanyi"})
    void a_url_names_a_server(String url) {
        Map<String, String> environment =
                Map.of("NUANYI_DB_URL", url, "NUANYI_DB_USER", "u", "NUANYI_DB_PASSWORD", "p");
        assertThat(DatabaseChoice.of(FOLDER, environment))
                .isEqualTo(
                        new DatabaseChoice.External(
                                new Database("jdbc:postgresql://db:5432/nuanyi", "u", "p"),
                                Optional.empty(),
                                FOLDER));
    }

    @Test
    void the_role_to_work_as_may_be_named() {
        Map<String, String> environment =
                Map.of(
                        "NUANYI_DB_URL", "postgresql://db/nuanyi",
                        "NUANYI_DB_APP_USER", "worker",
                        "NUANYI_DB_APP_PASSWORD", "w");
        assertThat(DatabaseChoice.of(FOLDER, environment))
                .isEqualTo(
                        new DatabaseChoice.External(
                                new Database("jdbc:postgresql://db/nuanyi", "nuanyi", ""),
                                Optional.of(
                                        new Database("jdbc:postgresql://db/nuanyi", "worker", "w")),
                                FOLDER));
    }

    @Test
    void a_role_whose_name_would_break_a_script_is_refused() {
        Map<String, String> environment =
                Map.of("NUANYI_DB_URL", "postgresql://db/nuanyi", "NUANYI_DB_APP_USER", "a\"; b");
        assertThatThrownBy(() -> DatabaseChoice.of(FOLDER, environment))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_DB_APP_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db:5432", "jdbc:mysql://db/nuanyi", "postgresql://u:secret@db/nuanyi"})
    void any_other_url_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> DatabaseChoice.of(FOLDER, Map.of("NUANYI_DB_URL", url)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/nuanyi")
                .hasMessageNotContaining("secret");
    }
}
