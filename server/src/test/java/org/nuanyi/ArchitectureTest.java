package org.nuanyi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors hold the house up: what may use what, and what is never done. */
class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                    .withImportOption(place -> !place.contains("/core/"))
                    .importPackages("org.nuanyi");

    /** The one exception: it words two answers that are both often absent. */
    private static final Set<String> PASSES_ON_WHAT_THE_FINDER_FOUND =
            Set.of("org.nuanyi.kernel.page.StateLine.of");

    private static final Modules MODULES = Modules.read();
    private static final SqlConstants SQL = SqlConstants.read();
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** A column of where a thing stands. */
    private static final String STATUS = "(?m)^\\s+(state|status)\\s+text";

    @Test
    void every_module_stands_in_the_table() {
        assertThat(HOUSE.stream().flatMap(type -> MODULES.of(type).stream()).distinct())
                .isNotEmpty()
                .isSubsetOf(MODULES.names());
    }

    @Test
    void no_module_uses_itself_over_others() {
        assertThat(MODULES.names())
                .allSatisfy(module -> assertThat(MODULES.below(module)).doesNotContain(module));
    }

    @Test
    void a_module_uses_only_what_the_table_allows() {
        assertThat(betweenModules().filter(use -> !allowed(use)).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void nobody_reaches_below_the_face_of_another_module() {
        assertThat(
                        betweenModules()
                                .filter(use -> !MODULES.isFace(use.getTargetClass()))
                                .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void no_sql_names_the_schema_of_another_module() {
        assertThat(SQL.schemas()).contains("station", "unions", "outbox");
        assertThat(
                        HOUSE.stream()
                                .flatMap(
                                        type ->
                                                SQL.namedBy(type).stream()
                                                        .filter(schema -> !owns(type, schema))
                                                        .map(
                                                                schema ->
                                                                        type.getName()
                                                                                + " names "
                                                                                + schema)))
                .isEmpty();
    }

    /** Where a thing stands, its matter says: a second place could say something else. */
    @Test
    void no_feature_with_a_lifecycle_keeps_a_status_of_its_own() throws IOException {
        List<String> features =
                MODULES.names().stream()
                        .filter(module -> MODULES.usedBy(module).contains("kernel.flow"))
                        .filter(module -> Files.isDirectory(MIGRATIONS.resolve(module)))
                        .toList();
        assertThat(features).contains("fund");
        assertThat(Files.readString(MIGRATIONS.resolve("flow/V085__flow.sql")))
                .containsPattern(STATUS);
        for (String feature : features) {
            try (Stream<Path> files = Files.list(MIGRATIONS.resolve(feature))) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(STATUS);
                }
            }
        }
    }

    @Test
    void the_sql_of_the_stores_is_seen_by_this_test() {
        assertThat(HOUSE.stream().filter(type -> !SqlConstants.sqlOf(type).isEmpty()))
                .extracting(JavaClass::getSimpleName)
                .contains("StationStore");
    }

    @Test
    void time_and_chance_come_in_through_the_constructor() {
        for (Class<?> clock :
                List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        LocalTime.class,
                        ZonedDateTime.class)) {
            noClasses().should().callMethod(clock, "now").check(HOUSE);
        }
        noClasses().should().callMethod(Math.class, "random").check(HOUSE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        noFields().should().beAnnotatedWith(Inject.class).check(HOUSE);
        noFields().should().beAnnotatedWith(ConfigProperty.class).check(HOUSE);
    }

    @Test
    void no_face_asks_for_an_optional() {
        assertThat(
                        HOUSE.stream()
                                .flatMap(type -> type.getCodeUnits().stream())
                                .filter(ArchitectureTest::isWritten)
                                .filter(unit -> !isOfRecord(unit))
                                .filter(ArchitectureTest::isPublicOnAFace)
                                .filter(ArchitectureTest::takesOptional)
                                .map(unit -> unit.getOwner().getName() + "." + unit.getName()))
                .isSubsetOf(PASSES_ON_WHAT_THE_FINDER_FOUND);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(
                        name ->
                                assertThat(Class.forName(name + ".package-info"))
                                        .hasAnnotation(NullMarked.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl", "DTO", "Dto"})
    void names_say_what_a_thing_is(String empty) {
        classes().should().haveSimpleNameNotEndingWith(empty).check(HOUSE);
    }

    private static Stream<Dependency> betweenModules() {
        return HOUSE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> MODULES.of(use.getTargetClass()).isPresent())
                .filter(
                        use ->
                                !MODULES.of(use.getOriginClass())
                                        .equals(MODULES.of(use.getTargetClass())));
    }

    private static boolean allowed(Dependency use) {
        String from = MODULES.of(use.getOriginClass()).orElseThrow();
        String to = MODULES.of(use.getTargetClass()).orElseThrow();
        return MODULES.usedBy(from).contains(to);
    }

    private static boolean owns(JavaClass type, String schema) {
        return SQL.belongs(schema, MODULES.of(type).orElse(""));
    }

    private static boolean isWritten(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** What other modules can call: inside its own walls a module may pass an Optional on. */
    private static boolean isPublicOnAFace(JavaCodeUnit unit) {
        return MODULES.isFace(unit.getOwner())
                && unit.getModifiers().contains(JavaModifier.PUBLIC)
                && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** A record's component may be absent. */
    private static boolean isOfRecord(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isRecord();
    }

    private static boolean takesOptional(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Optional.class));
    }
}
