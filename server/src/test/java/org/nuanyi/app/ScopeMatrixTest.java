package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyi.app.MatrixAsker.Answer;
import org.nuanyi.app.ScopeLine.By;
import org.nuanyi.app.ScopeLine.Way;
import org.nuanyi.kernel.access.Declarations;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Every resource method, asked by every role of one unit for what is its own and for what is
 * another's, in the path and in what is sent: nothing of the other's is told, nothing of it
 * changes.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeMatrixTest {

    private static final String OURS = "110101004";
    private static final String THEIRS = "110101005";
    private static final Pattern MINUTES_AGO = Pattern.compile("刚刚|[0-9]{1,2} 分钟前");
    private static final int ROUNDS = 3;
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 410);

    @TestHTTPResource("/")
    URI root;

    @Inject Declarations declarations;
    @Inject RowMaker maker;
    @Inject Jdbi jdbi;
    @Inject Scopes scopes;

    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final List<String> wrong = new ArrayList<>();
    private MatrixAsker asker;
    private String bearer = "";
    private UnitDigest digest;
    private UnitRows ours;
    private UnitRows theirs;
    private int cases;

    @BeforeAll
    void fill() {
        asker = new MatrixAsker(root);
        digest = new UnitDigest(jdbi, scopes);
        ours = new UnitRows(OURS, maker).all();
        theirs = new UnitRows(THEIRS, maker).all();
        bearer = maker.bearer(OURS);
        for (Role role : Role.values()) {
            tokens.put(role, maker.token(role, OURS));
        }
    }

    @AfterAll
    void close() {
        asker.close();
    }

    @DisplayName("每个接口都在矩阵里：新接口要写明怎么问")
    @Test
    void every_resource_method_stands_in_the_matrix() {
        Set<String> known =
                ScopeLines.ALL.stream().map(ScopeLine::method).collect(Collectors.toSet());
        List<String> missing =
                methods().keySet().stream()
                        .filter(name -> !known.contains(name) && ScopeLines.apart(name).isEmpty())
                        .toList();
        assertThat(missing)
                .as("resource methods without a line in ScopeLines.ALL (or a reason in APART)")
                .isEmpty();
        for (ScopeLine line : ScopeLines.ALL) {
            Method method = methods().get(line.method());
            assertThat(method).as("the method of %s", line).isNotNull();
            assertThat(verb(method)).as("%s", line).isEqualTo(line.verb());
            String path = line.path(ours, theirs, Set.of()).replaceAll("\\?.*", "");
            assertThat(path).as("the path of %s", line).matches(pattern(method));
        }
        assertThat(ScopeLines.counts()).allSatisfy((way, count) -> assertThat(count).isPositive());
    }

    @DisplayName("每个接口×每个角色×（本单位、别的单位、请求里带别的单位）：不泄露，不落盘")
    @Test
    void nothing_of_another_unit_is_told_or_changed() {
        await().until(() -> publicly("GET /s/{station}", ours).status() == 200);
        await().until(() -> publicly("GET /s/{station}", theirs).status() == 200);
        for (ScopeLine line : ScopeLines.ALL) {
            Map<String, String> before = digest.of(THEIRS);
            askAll(line);
            Map<String, String> after = digest.of(THEIRS);
            before.forEach(
                    (table, was) -> check(was.equals(after.get(table)), line, "changed " + table));
        }
        System.out.printf(
                "ScopeMatrixTest: %d methods, %d lines, %d roles: %d cases; %s%n",
                methods().size(),
                ScopeLines.ALL.size(),
                Role.values().length,
                cases,
                ScopeLines.counts());
        assertThat(wrong).isEmpty();
    }

    @DisplayName("别的单位多了多少，本单位看到的数字和清单都不变")
    @Test
    void what_another_unit_gains_changes_nothing_one_is_shown() {
        Set<String> changed = changedByMoreOfTheirs();
        // An hour or a day may have turned between the two: what changes each time tells.
        for (int again = 0; again < ROUNDS && !changed.isEmpty(); again++) {
            changed.retainAll(changedByMoreOfTheirs());
        }
        assertThat(changed).isEmpty();
    }

    private Set<String> changedByMoreOfTheirs() {
        Map<String, String> before = shown();
        new UnitRows(THEIRS, maker).all();
        Map<String, String> after = shown();
        return before.entrySet().stream()
                .filter(was -> !was.getValue().equals(after.get(was.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What everybody of ours is shown where many rows come together, but for how many minutes ago
     * something was.
     */
    private Map<String, String> shown() {
        Map<String, String> shown = new HashMap<>();
        for (ScopeLine line : ScopeLines.ALL) {
            if (line.by() == By.ROLE && line.reads() && !line.ways().contains(Way.READ)) {
                for (Role role : permitted(line)) {
                    Answer answer = ask(line, cookie(role), ours, Set.of());
                    shown.put(line + " as " + role, timeless(answer));
                }
            } else if (line.by() == By.PARTNER) {
                shown.put(line.toString(), timeless(ask(line, bearer, ours, Set.of())));
            }
        }
        return shown;
    }

    private static String timeless(Answer answer) {
        return MINUTES_AGO.matcher(answer.text()).replaceAll("");
    }

    private void askAll(ScopeLine line) {
        switch (line.by()) {
            case ANYONE -> askPublicly(line);
            case PHONE, PARTNER -> askBy(line, Optional.empty());
            case ROLE -> {
                Set<Role> permitted = permitted(line);
                for (Role role : Role.values()) {
                    if (permitted.contains(role)) {
                        askBy(line, Optional.of(role));
                    } else {
                        askWithoutPermission(line, role);
                    }
                }
            }
        }
    }

    /** For what is one's own, which must work, or the rest would prove nothing; then for theirs. */
    private void askBy(ScopeLine line, Optional<Role> role) {
        UnitRows fresh = line.reads() ? ours : new UnitRows(OURS, maker);
        String cookie = role.map(this::cookie).orElseGet(() -> machine(line, fresh));
        for (Set<String> strangers : line.strangers()) {
            Answer answer = ask(line, cookie, fresh, strangers);
            String said = role + " with another's " + strangers + ": " + answer.status();
            check(
                    !answer.shows(theirs.marks()) && !answer.tells(theirs.marks()),
                    line,
                    said + " leaks");
            check(isRefused(line, strangers, answer), line, said + " is not refused");
        }
        Answer own = ask(line, cookie, fresh, Set.of());
        check(
                own.isLetIn(),
                line,
                role + " with one's own: " + own.status() + " " + own.location());
        check(!own.shows(theirs.marks()), line, role + " with one's own leaks");
        if (line.ways().contains(Way.READ) || line.ways().contains(Way.FILE)) {
            check(own.shows(ours.marks()), line, role + " is not shown one's own");
        }
    }

    private static boolean isRefused(ScopeLine line, Set<String> strangers, Answer answer) {
        if (line.isInPath(strangers)) {
            return answer.status() == 403 || answer.status() == 404;
        }
        return line.reads() ? answer.status() < 500 : REFUSED.contains(answer.status());
    }

    private void askWithoutPermission(ScopeLine line, Role role) {
        Answer answer = ask(line, cookie(role), ours, Set.of());
        check(answer.status() == 403, line, role + " without permission: " + answer.status());
        check(!answer.shows(ours.marks()), line, role + " without permission is shown it");
    }

    private void askPublicly(ScopeLine line) {
        for (UnitRows rows : List.of(ours, theirs)) {
            for (String cookie : List.of("", cookie(Role.UNIT_OFFICER))) {
                Answer answer = ask(line, cookie, rows, Set.of());
                boolean hidden = line.slots().contains("internal");
                check(
                        hidden ? answer.status() == 404 : answer.status() == 200,
                        line,
                        "in public: " + answer.status());
                check(
                        !answer.tells(ours.marks()) && !answer.tells(theirs.marks()),
                        line,
                        "tells in public what is not");
            }
        }
    }

    private Answer publicly(String call, UnitRows rows) {
        ScopeLine line = new ScopeLine("", Set.of(), By.ANYONE, "GET", call.substring(4), "");
        return asker.ask(line, "", line.path(rows, rows, Set.of()), "");
    }

    private Answer ask(ScopeLine line, String cookie, UnitRows own, Set<String> strangers) {
        cases++;
        return asker.ask(
                line, cookie, line.path(own, theirs, strangers), line.body(own, theirs, strangers));
    }

    private void check(boolean holds, ScopeLine line, String what) {
        if (!holds) {
            wrong.add(line + ": " + what);
        }
    }

    private String cookie(Role role) {
        return "nuanyi_session=" + tokens.get(role);
    }

    private String machine(ScopeLine line, UnitRows rows) {
        return line.by() == By.PARTNER ? bearer : "nuanyi_keeper=" + rows.of("token");
    }

    private Set<Role> permitted(ScopeLine line) {
        return Declarations.needs(Objects.requireNonNull(methods().get(line.method())))
                .map(Needs::value)
                .orElseThrow()
                .roles();
    }

    private Map<String, Method> methods() {
        return declarations.resources().stream()
                .flatMap(Declarations::methods)
                .collect(
                        Collectors.toMap(
                                method ->
                                        method.getDeclaringClass().getSimpleName()
                                                + "."
                                                + method.getName(),
                                method -> method));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    /** Of the addresses a method answers. */
    private static String pattern(Method method) {
        String below =
                Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        String whole =
                Stream.of(method.getDeclaringClass().getAnnotation(Path.class).value(), below)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/", "/", ""))
                        .replaceAll("/+", "/");
        return whole.replaceAll("(?<=.)/$", "")
                .replaceAll("\\{\\w+(:(?:[^{}]|\\{[^{}]*})*)?}", "[^/]+");
    }
}
