package org.nuanyi.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.union.internal.UnitStore;

/** The tree of union organisations. Thread-safe. */
public final class Units {

    private final UnitStore store;

    public Units(Jdbi jdbi) {
        this.store = new UnitStore(jdbi);
    }

    /** Every unit there ever was, with every name it ever had. */
    public UnitTree tree() {
        return new UnitTree(store.listUnits());
    }

    /** The units that existed on that day, with the names in use then. */
    public UnitTree asOf(LocalDate day) {
        return new UnitTree(store.listUnitsOf(day));
    }

    /** The unit of that code, also one that is gone. */
    public Optional<Unit> findUnit(String code) {
        return tree().findUnit(code);
    }

    /** The unit of that name, short name or alias: 崇外 is 崇文门外. */
    public Optional<Unit> findByName(String nameOrAlias) {
        return tree().findByName(nameOrAlias);
    }

    /** Every unit there ever was, each before those below it. */
    public List<Unit> listUnits() {
        return tree().listUnits();
    }

    /** The unit of that code and all below it. */
    public List<Unit> listSubtree(String code) {
        return tree().listSubtree(code);
    }
}
