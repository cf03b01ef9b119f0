package org.nuanyi.supply.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.MatterFilter;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalCard;
import org.nuanyi.supply.ProposalCard.Sums;
import org.nuanyi.supply.ProposalFilter;

/** Reads proposals with where they stand; in the transaction of the handle. */
public final class ProposalCards {

    private final Handle handle;
    private final Flows flows;
    private final ProposalStore proposals;

    public ProposalCards(Handle handle, Flows flows) {
        this.handle = handle;
        this.flows = flows;
        this.proposals = new ProposalStore(handle);
    }

    /** The newest first, or who came last into the state that is asked for. */
    public List<ProposalCard> page(ProposalFilter filter, int limit, int offset) {
        return filter.state()
                .map(state -> inState(filter, state, limit, offset))
                .orElseGet(() -> cards(proposals.list(filter.units(), limit, offset)));
    }

    public Optional<ProposalCard> find(long id) {
        return proposals.find(id).flatMap(one -> cards(List.of(one)).stream().findFirst());
    }

    private List<ProposalCard> inState(ProposalFilter filter, String state, int limit, int offset) {
        MatterFilter wanted =
                MatterFilter.of(ProposalFlow.MACHINE, List.of(state), filter.units()).latestFirst();
        List<Long> ids =
                flows.page(handle, wanted, limit, offset).stream()
                        .map(Matter::subject)
                        .map(Long::valueOf)
                        .toList();
        Map<Long, Proposal> found =
                proposals.findAll(ids).stream()
                        .collect(Collectors.toMap(Proposal::id, Function.identity()));
        return cards(ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList());
    }

    private List<ProposalCard> cards(List<Proposal> found) {
        List<Long> ids = found.stream().map(Proposal::id).toList();
        Map<Long, Sums> sums = proposals.sums(ids);
        Map<String, Matter> matters =
                flows
                        .findAll(
                                handle,
                                ProposalFlow.MACHINE,
                                ids.stream().map(Object::toString).toList())
                        .stream()
                        .collect(Collectors.toMap(Matter::subject, Function.identity()));
        return found.stream()
                .map(
                        one ->
                                new ProposalCard(
                                        one,
                                        Objects.requireNonNull(
                                                matters.get(Long.toString(one.id()))),
                                        sums.getOrDefault(one.id(), Sums.NONE)))
                .toList();
    }
}
