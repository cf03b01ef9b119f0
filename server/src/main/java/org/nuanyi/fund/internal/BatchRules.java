package org.nuanyi.fund.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.flow.PastDeed;

/**
 * What holds before a batch is approved and paid: three people, and the lines that were submitted.
 */
public final class BatchRules {

    private BatchRules() {}

    /**
     * Through whose hands it went.
     *
     * @param preparers who put it together and who submitted it, ever
     * @param approvers who approved it, ever
     */
    public record Hands(Set<String> preparers, Set<String> approvers) {

        public Hands {
            preparers = Set.copyOf(preparers);
            approvers = Set.copyOf(approvers);
        }
    }

    /** By all that was done with it. */
    public static Hands hands(Batch batch, List<PastDeed> history) {
        return new Hands(
                Stream.concat(Stream.of(batch.madeBy()), who(history, "submit"))
                        .collect(Collectors.toSet()),
                who(history, "approve").collect(Collectors.toSet()));
    }

    private static Stream<String> who(List<PastDeed> history, String event) {
        return history.stream()
                .filter(past -> past.deed().act().equals(Act.event(event)))
                .map(past -> past.deed().actor().person());
    }

    /** Why this person may not approve it. */
    public static Optional<Reason> againstApproval(
            Hands hands, String person, Batch batch, List<PaymentLine> lines) {
        if (hands.preparers().contains(person)) {
            return Optional.of(Reason.OWN_PREPARATION);
        }
        return changed(batch, lines);
    }

    /** Why this person may not pay it, or undo what was paid. */
    public static Optional<Reason> againstPayment(
            Hands hands, String person, Batch batch, List<PaymentLine> lines) {
        if (hands.approvers().contains(person)) {
            return Optional.of(Reason.OWN_APPROVAL);
        }
        return againstApproval(hands, person, batch, lines);
    }

    private static Optional<Reason> changed(Batch batch, List<PaymentLine> lines) {
        boolean same = batch.checksum().filter(checksum(batch.id(), lines)::equals).isPresent();
        return same ? Optional.empty() : Optional.of(Reason.CHANGED);
    }

    /** Of who gets how much, where and for what. */
    public static String checksum(long batch, List<PaymentLine> lines) {
        String said =
                lines.stream()
                        .map(
                                line ->
                                        "%d %d %s %d %s"
                                                .formatted(
                                                        line.id(),
                                                        line.grant(),
                                                        line.unit(),
                                                        line.fen(),
                                                        line.payee()
                                                                .map(String::valueOf)
                                                                .orElse("-")))
                        .collect(Collectors.joining("\n", batch + "\n", ""));
        return HexFormat.of().formatHex(Digest.SHA_256.of(said.getBytes(StandardCharsets.UTF_8)));
    }
}
