package org.nuanyi.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core decides; it does not read, write, wait or ask what time it is. */
@AnalyzeClasses(packages = "org.nuanyi.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    @ArchTest
    static final ArchRule needs_nothing_but_the_jdk_and_the_hours_grammar =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.nuanyi.core..", "java..", "ch.poole..", "org.jspecify..");

    @ArchTest
    static final ArchRule does_no_input_or_output =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                    .orShould()
                    .dependOnClassesThat(fileAndStreamClasses());

    @ArchTest
    static final ArchRule never_asks_the_clock_or_chance =
            noClasses().should().callMethodWhere(asksTheClockOrChance());

    @ArchTest
    static final ArchRule has_no_cycles =
            slices().matching("org.nuanyi.core.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            fileAndStreamClasses() {
        // Parsing a string through the hours grammar is allowed to meet its StringReader.
        return DescribedPredicate.describe(
                "open files or streams",
                c ->
                        c.getPackageName().equals("java.io")
                                && !c.getSimpleName().equals("Serializable")
                                && !c.getSimpleName().equals("StringReader")
                                && !c.getSimpleName().equals("UncheckedIOException"));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheClockOrChance() {
        return DescribedPredicate.describe(
                "asks the clock or chance",
                call -> {
                    String owner = call.getTargetOwner().getFullName();
                    String name = call.getTarget().getName();
                    return owner.startsWith("java.time.") && name.equals("now")
                            || owner.equals("java.lang.System") && name.endsWith("Time")
                            || owner.equals("java.lang.System") && name.endsWith("Millis")
                            || owner.equals("java.lang.Math") && name.equals("random");
                });
    }
}
