package org.nuanyi.station.internal;

import java.util.List;
import java.util.Set;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/** To which units somebody may give a station: those whose stations the scope may change. Pure. */
public final class Givable {

    private Givable() {}

    /** These units, in the customary order. */
    public static List<Unit> units(Scope scope, UnitTree tree) {
        return switch (scope.writes()) {
            case Reach.Everything() -> tree.listUnits();
            case Reach.Subtrees(Set<String> roots) -> {
                List<Unit> below =
                        roots.stream().flatMap(root -> tree.listSubtree(root).stream()).toList();
                yield tree.listUnits().stream().filter(below::contains).toList();
            }
        };
    }
}
