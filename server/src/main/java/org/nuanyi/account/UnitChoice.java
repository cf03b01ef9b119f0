package org.nuanyi.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/** Units to choose from: those in which somebody may do something, and all below them. */
public final class UnitChoice {

    private UnitChoice() {}

    /** These units and all below them. */
    public static List<Option> options(
            UnitTree tree, Set<String> above, String chosen, Language language) {
        return all(tree, above)
                .map(
                        one ->
                                new Option(
                                        one.code(),
                                        language.pick(one.name(), one.english()),
                                        one.code().equals(chosen)))
                .toList();
    }

    /** Codes of one of these units and all below it; of all of them where none is asked for. */
    public static List<String> codes(UnitTree tree, Set<String> above, String asked) {
        Set<String> from =
                Optional.of(asked).filter(code -> !code.isEmpty()).map(Set::of).orElse(above);
        return all(tree, from).map(Unit::code).toList();
    }

    private static Stream<Unit> all(UnitTree tree, Set<String> above) {
        return above.stream().sorted().flatMap(code -> tree.listSubtree(code).stream()).distinct();
    }
}
