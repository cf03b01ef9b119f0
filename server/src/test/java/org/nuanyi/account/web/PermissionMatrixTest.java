package org.nuanyi.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.junit.jupiter.api.AfterEach;
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
            Map.ofEntries(
                    Map.entry("id", "00000000-0000-4000-8000-000000000001"),
                    Map.entry("given", "1"),
                    Map.entry("opening", "00000000-0000-4000-8000-000000000007"),
                    Map.entry("session", "00000000-0000-4000-8000-000000000002"),
                    Map.entry("kind", "door"),
                    Map.entry("key", "0a1b2c3d"),
                    Map.entry("branch", "00000000-0000-4000-8000-000000000003"),
                    Map.entry("photo", "00000000-0000-4000-8000-000000000004"),
                    Map.entry("code", "10000017"),
                    Map.entry("machine", "payment"),
                    Map.entry("project", "JZ-2026-999999"),
                    Map.entry("change", "BG-2026-999999"),
                    Map.entry("agreement", "00000000-0000-4000-8000-000000000005"),
                    Map.entry("tag", "ZC-999999-1-0001"),
                    Map.entry("what", "use"),
                    Map.entry("item", "no-such-item"),
                    Map.entry("cabinet", "no-such-cabinet"),
                    Map.entry("paper", "00000000-0000-4000-8000-000000000006"));

    @TestHTTPResource("/")
    URI root;

    @Inject Declarations declarations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private final HttpClient client = HttpClient.newHttpClient();
    private SomePeople people;

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_that_is_held_opens_what_the_table_says_and_nothing_else(Role role) {
        Account account = people.person();
        give(account, role, Optional.empty());
        everything(account, Optional.of(role));
    }

    /** All of them at once, but for the administrators, of whom nobody is two. */
    @ParameterizedTest
    @EnumSource(names = ".*_ADMINISTRATOR", mode = EnumSource.Mode.MATCH_ALL)
    void roles_that_are_over_open_nothing(Role administrator) {
        Account account = people.person();
        Arrays.stream(Role.values())
                .filter(role -> role == administrator || !role.isAdministrator())
                .forEach(role -> give(account, role, Optional.of(yesterday())));
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
                            HttpResponse<Void> answer = ask(method, "");
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

    private static boolean isLetIn(HttpResponse<Void> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
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

    private HttpResponse<Void> ask(Method method, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path(method)))
                        .method(verb(method), BodyPublishers.noBody())
                        .header("Sec-Fetch-Site", "same-origin");
        if (!token.isEmpty()) {
            request.header("Cookie", "nuanyi_session=" + token);
        }
        Optional.ofNullable(method.getAnnotation(Consumes.class))
                .ifPresent(consumes -> request.header("Content-Type", consumes.value()[0]));
        try {
            return client.send(request.build(), BodyHandlers.discarding());
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
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

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private void give(Account account, Role role, Optional<LocalDate> until) {
        LocalDate since = LocalDate.now(clock).minusDays(9);
        people.hold(account, new HeldRole(role, SomePeople.DONGSI, since, until));
    }
}
