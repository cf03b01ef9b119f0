package org.nuanyi.auditing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.supply.PaperKind;
import org.nuanyi.voice.StepKind;

/** Whatever the product writes into the audit trail has words there. */
@DisplayName("审计日志：代码写下的每个操作都有中英文名称")
class ActionWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> MACHINES =
            Set.of(
                    "build",
                    "change",
                    "grant",
                    "payment",
                    "purchase",
                    "repair",
                    "replenish",
                    "shipment",
                    "spending",
                    "transfer",
                    "upkeep-plan");

    /** What a keeper does at the door. */
    private static final Set<String> DEEDS =
            Set.of(
                    "open",
                    "shut",
                    "not-today",
                    "facility",
                    "need",
                    "answer",
                    "receive",
                    "use",
                    "count");

    /** What is no literal, and what it may be. */
    private static final Map<String, Set<String>> COMPUTED =
            Map.of(
                    "StepTaker: step.kind().id()",
                    ids(StepKind.values()),
                    "PaperWriter: kind.id()",
                    ids(PaperKind.values()),
                    "Visits: action(visit)",
                    Set.of("restock", "unlock"),
                    "Duties: deed.kind()",
                    DEEDS,
                    "Duties: done.kind()",
                    DEEDS,
                    "Flows: DeedColumns.verb(deed.deed().act())",
                    Set.of(
                            "event",
                            "hand-over",
                            "ask-to-sign",
                            "unask",
                            "sign",
                            "take-back",
                            "urge",
                            "copy"),
                    "Flows: after.machine()",
                    MACHINES,
                    "Flows: matter.machine()",
                    MACHINES);

    private static Set<String> ids(Named... all) {
        return Arrays.stream(all).map(Named::id).collect(Collectors.toSet());
    }

    private static Set<String> withoutWords(Set<String> names, boolean things) {
        Set<String> without = new TreeSet<>();
        for (String name : names) {
            String chinese =
                    things
                            ? ActionNames.thing(name, Language.CHINESE)
                            : ActionNames.of(name, Language.CHINESE);
            if (chinese.matches(".*[a-z].*")) {
                without.add(name);
            }
        }
        return without;
    }

    @Test
    void every_act_that_is_written_has_words() throws IOException {
        WrittenActs acts = new WrittenActs(SOURCES, COMPUTED);

        Set<String> actions = acts.actions();
        Set<String> kinds = acts.kinds();

        assertThat(acts.unresolved()).as("say in COMPUTED what these may be").isEmpty();
        assertThat(withoutWords(actions, false)).as("actions without words").isEmpty();
        assertThat(withoutWords(kinds, true)).as("things without words").isEmpty();
        assertThat(actions).as("words nobody needs").containsAll(ActionWords.OF_ACTIONS.keySet());
    }
}
