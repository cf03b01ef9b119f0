package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Declarations;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

/**
 * Every resource method, asked by every role: what comes back is what the table of permissions
 * says.
 */
@QuarkusTest
class PermissionMatrixTest {

    /** A name in braces, with or without a pattern. */
    private static final Pattern PARAMETER =
            Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "id",
                    "00000000-0000-4000-8000-000000000001",
                    "given",
                    "1",
                    "session",
                    "00000000-0000-4000-8000-000000000002",
                    "kind",
                    "door",
                    "key",
                    "0a1b2c3d",
                    "code",
                    "10000017");

    @Inject Declarations declarations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_that_is_held_opens_what_the_table_says_and_nothing_else(Role role) {
        Account account = people.person();
        give(account, role, Optional.empty());
        everything(account, Optional.of(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_that_is_over_opens_nothing(Role role) {
        Account account = people.person();
        give(account, role, Optional.of(LocalDate.now(clock).minusDays(1)));
        everything(account, Optional.empty());
    }

    @Test
    void who_has_no_role_gets_what_is_for_all_who_are_signed_in() {
        everything(people.person(), Optional.empty());
    }

    @Test
    void who_is_not_signed_in_gets_what_is_for_anyone() {
        methods()
                .forEach(
                        method -> {
                            Response answer = ask(method, "");
                            assertThat(isLetIn(answer))
                                    .as("%s: %d", method, answer.statusCode())
                                    .isEqualTo(Declarations.needs(method).isEmpty());
                        });
    }

    private void everything(Account account, Optional<Role> role) {
        List<String> wrong =
                methods()
                        .filter(
                                method ->
                                        isOpen(method, role)
                                                != isLetIn(ask(method, token(account))))
                        .map(Method::toString)
                        .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean isOpen(Method method, Optional<Role> role) {
        Optional<Needs> needs = Declarations.needs(method);
        return needs.isEmpty()
                || needs.get().value() == Permission.SIGNED_IN
                || role.filter(held -> needs.get().value().roles().contains(held)).isPresent();
    }

    private static boolean isLetIn(Response answer) {
        String to = Optional.ofNullable(answer.header("Location")).orElse("");
        boolean sentToSignIn =
                to.endsWith("/desk/login")
                        || to.contains("/desk/login?next=")
                        || to.contains("/desk/prove");
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !sentToSignIn;
    }

    private Stream<Method> methods() {
        return declarations.resources().stream()
                .flatMap(Declarations::methods)
                .filter(
                        method ->
                                !method.getDeclaringClass().getSimpleName().startsWith("Breaking"));
    }

    private static Response ask(Method method, String token) {
        RequestSpecification request =
                given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
        if (!token.isEmpty()) {
            request.cookie("nuanyi_session", token);
        }
        Optional.ofNullable(method.getAnnotation(Consumes.class))
                .ifPresent(consumes -> request.contentType(consumes.value()[0]));
        return request.request(verb(method), path(method));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Method method) {
        String below =
                Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        String whole = method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + below;
        String filled =
                PARAMETER
                        .matcher(whole)
                        .replaceAll(found -> EXAMPLES.getOrDefault(found.group(1), "7"));
        String single = ("/" + filled).replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/")
                ? single.substring(0, single.length() - 1)
                : single;
    }

    /** A session that is still open: some of the methods end it. */
    private String token(Account account) {
        if (open.isEmpty()
                || people.sessions
                        .find(open)
                        .filter(o -> o.account().id().equals(account.id()))
                        .isEmpty()) {
            open = people.token(account);
        }
        return open;
    }

    private String open = "";

    private void give(Account account, Role role, Optional<LocalDate> until) {
        LocalDate since = LocalDate.now(clock).minusDays(9);
        people.hold(account, new HeldRole(role, SomePeople.DONGSI, since, until));
    }
}
