package org.nuanyi.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.union.internal.UnitStore;

/** The tree of union organisations. Thread-safe. */
public final class Units {

    private final Jdbi jdbi;

    public Units(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every unit there ever was, with every name it ever had. */
    public UnitTree tree() {
        return jdbi.withHandle(this::tree);
    }

    /**
     * The same on the connection of the handle: who holds one waits for no other, or enough of them
     * would wait for each other.
     */
    public UnitTree tree(Handle handle) {
        return new UnitTree(new UnitStore(handle).listUnits());
    }

    /** The units that existed on that day, with the names in use then. */
    public UnitTree asOf(LocalDate day) {
        return jdbi.withHandle(handle -> asOf(handle, day));
    }

    /** The same on the connection of the handle. */
    public UnitTree asOf(Handle handle, LocalDate day) {
        return new UnitTree(new UnitStore(handle).listUnitsOf(day));
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
