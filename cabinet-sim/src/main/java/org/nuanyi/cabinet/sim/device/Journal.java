package org.nuanyi.cabinet.sim.device;

import java.util.ArrayList;
import java.util.List;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.brain.Memory;

/** Where a cabinet writes down what it must not forget. For one thread at a time. */
public interface Journal extends AutoCloseable {

    /** All that is in it, oldest first; what is long settled is thrown away. */
    List<Entry> open();

    /** Adds entries; when this returns they survive a loss of power. */
    void append(List<Entry> entries);

    @Override
    void close();

    /** In memory only: for thousands of cabinets that need not survive the process. */
    static Journal inMemory() {
        return new Journal() {

            private List<Entry> entries = new ArrayList<>();

            @Override
            public List<Entry> open() {
                entries = new ArrayList<>(Memory.of(entries).entries());
                return List.copyOf(entries);
            }

            @Override
            public void append(List<Entry> more) {
                entries.addAll(more);
            }

            @Override
            public void close() {}
        };
    }
}
