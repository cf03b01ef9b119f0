package org.nuanyi.supply;

import java.util.List;
import java.util.Optional;

/**
 * Which proposals are looked for.
 *
 * @param units codes of whose they are
 * @param state id of the state they are in; empty for all
 */
public record ProposalFilter(List<String> units, Optional<String> state) {

    public ProposalFilter {
        units = List.copyOf(units);
    }
}
