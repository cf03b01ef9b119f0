package org.nuanyi.kernel.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.database.Migrations;

/** A server of its own, whose roles the tests make and drop. */
class AppRoleTest {

    @TempDir static Path path;
    private static EmbeddedPostgres server;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        DataFolder data = DataFolder.at(path.resolve("data"));
        server = EmbeddedPostgres.start(data, data.lock().orElseThrow(data::inUse));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        as(
                owner(),
                """
                drop schema if exists scope cascade;
                drop owned by nuanyi_app;
                drop role nuanyi_app
                """);
    }

    @Test
    void it_is_made_with_a_password_only_its_owner_can_read() throws IOException {
        Database app = AppRole.embedded(owner(), DataFolder.at(folder));

        assertThat(ask(app, "select current_user")).isEqualTo("nuanyi_app");
        Path file = folder.resolve("app-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(app.password()).hasSize(32).isNotEqualTo(owner().password());
    }

    @Test
    void it_may_neither_rule_nor_pass_by_policies_nor_make_anything() {
        Database app = AppRole.embedded(owner(), DataFolder.at(folder));

        assertThat(
                        ask(
                                app,
                                "select concat(rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,"
                                        + " rolreplication) from pg_roles where rolname ="
                                        + " current_user"))
                .isEqualTo("fffff");
        assertThatThrownBy(() -> as(app, "create table mine (n int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void it_is_found_again_at_the_next_start() {
        Database first = AppRole.embedded(owner(), DataFolder.at(folder));
        assertThat(AppRole.embedded(owner(), DataFolder.at(folder))).isEqualTo(first);
    }

    @Test
    void in_the_data_folder_a_lost_password_is_made_anew() throws IOException {
        Database first = AppRole.embedded(owner(), DataFolder.at(folder));
        Files.delete(folder.resolve("app-password"));

        Database second = AppRole.embedded(owner(), DataFolder.at(folder));

        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(ask(second, "select 1")).isEqualTo("1");
    }

    @Test
    void on_somebody_elses_server_a_lost_password_is_a_sentence_and_changes_nothing()
            throws IOException {
        Database first = AppRole.external(owner(), folder);
        Files.delete(folder.resolve("app-password"));

        assertThatThrownBy(() -> AppRole.external(owner(), folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_DB_APP_PASSWORD");
        assertThat(ask(first, "select 1")).isEqualTo("1");
    }

    @Test
    void an_owner_who_may_make_no_role_is_told_what_to_say() {
        as(owner(), "create role plain login password 'p'; create role nuanyi_app");
        try {
            Database plain = new Database(owner().jdbcUrl(), "plain", "p");
            as(owner(), "drop role nuanyi_app");
            assertThatThrownBy(() -> AppRole.external(plain, folder))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("create role nuanyi_app login password")
                    .hasMessageContaining("NUANYI_DB_APP_USER");
        } finally {
            as(owner(), "drop role plain; create role nuanyi_app");
        }
    }

    @Test
    void an_owner_who_may_make_roles_need_not_rule_the_server() {
        as(owner(), "create role builder login createrole password 'b'");
        as(owner(), "create database built owner builder");
        try {
            String url = owner().jdbcUrl().replaceAll("/[^/]*$", "/built");
            Database builder = new Database(url, "builder", "b");
            Database app = AppRole.external(builder, folder);
            Migrations.run(builder, app.user());
            assertThatCode(() -> AppRole.check(app, builder)).doesNotThrowAnyException();
        } finally {
            as(owner(), "drop database built with (force)");
            as(owner(), "drop owned by builder; drop role builder");
        }
    }

    @Test
    void a_role_that_owns_what_it_works_in_is_refused() {
        Database app = AppRole.embedded(owner(), DataFolder.at(folder));
        as(owner(), "create schema scope; grant usage on schema scope to nuanyi_app");
        as(
                owner(),
                "create table scope.thing (n int); alter table scope.thing owner to nuanyi_app");

        assertThatThrownBy(() -> AppRole.check(app, owner()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("owns tables");
        assertThatThrownBy(() -> AppRole.check(owner(), owner())).isInstanceOf(Trouble.class);
    }

    @Test
    void a_role_without_rights_is_told_how_to_get_them() {
        Database app = AppRole.embedded(owner(), DataFolder.at(folder));
        as(owner(), "create schema scope");

        assertThatThrownBy(() -> AppRole.check(app, owner()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("grant nuanyi_app to");
    }

    private static Database owner() {
        return server.database();
    }

    private static void as(Database who, String sql) {
        Jdbis.on(who).useHandle(handle -> handle.createScript(sql).execute());
    }

    private static String ask(Database who, String sql) {
        return Jdbis.on(who)
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
