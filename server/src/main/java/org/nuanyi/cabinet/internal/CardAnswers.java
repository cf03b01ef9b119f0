package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Doors;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.OverQuota;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Says yes or no to cards that are shown while the line holds. Thread-safe. */
@Singleton
public final class CardAnswers {

    /**
     * After 3 s the cabinet decides itself (contract, section 8); what is older was not waited for.
     */
    private static final Duration WAITED_FOR = Duration.ofSeconds(5);

    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Doors doors;
    private final Commander commander;
    private final Clock clock;

    public CardAnswers(Scopes scopes, Doors doors, Commander commander, Clock clock) {
        this.scopes = scopes;
        this.doors = doors;
        this.commander = commander;
        this.clock = clock;
    }

    /** Answers by an {@code open} or a {@code refuse}, if somebody still stands there. */
    public void answer(Envelope from, Said.CardShown card) {
        Instant now = clock.instant();
        if (card.decision() != Said.Decision.ASKED || now.isAfter(from.at().plus(WAITED_FOR))) {
            return;
        }
        refusal(from, card)
                .ifPresent(
                        reason -> {
                            var unused =
                                    commander.send(
                                            from.cabinet(),
                                            card.transactionId(),
                                            new Order.Refuse(reason));
                        });
    }

    private Optional<String> refusal(Envelope from, Said.CardShown card) {
        Optional<String> member =
                scopes.in(
                        KEEPER,
                        handle -> new DeviceStore(handle).member(from.cabinet(), card.card()));
        if (member.isEmpty()) {
            return Optional.of("unknown-card");
        }
        int pieces = card.purpose() == Said.CardPurpose.RETURN ? -1 : 1;
        return why(
                doors.open(
                        new Asking(
                                card.transactionId(),
                                from.cabinet(),
                                card.lane(),
                                pieces,
                                member.get())));
    }

    private static Optional<String> why(OpeningResult result) {
        return switch (result) {
            case Allowed allowed -> Optional.empty();
            case OverQuota(var limit) ->
                    Optional.of(
                            switch (limit) {
                                case ITEM_DAY, ITEM_MONTH -> "item-quota";
                                case DAY, MONTH -> "quota";
                            });
            case Refused(var reason) ->
                    Optional.of(
                            switch (reason) {
                                case NOT_RETURNED, NOTHING_TO_RETURN -> "item-quota";
                                case NO_LANE, AWAY, RETIRED, TOO_MANY -> "unavailable";
                            });
        };
    }
}
