package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.wire.Command;
import org.nuanyi.cabinet.wire.Order;

/** Signs commands and sends them. Thread-safe; nothing waits for the network. */
@Singleton
public final class Commander {

    private final CabinetLink link;
    private final Signers signers;
    private final Clock clock;

    public Commander(CabinetLink link, Signers signers, Clock clock) {
        this.link = link;
        this.signers = signers;
        this.clock = clock;
    }

    /** Sends what is about no opening; done or failed as {@link CabinetLink#send} says. */
    public CompletionStage<Void> send(String cabinet, Order order) {
        return send(Command.of(cabinet, order, clock.instant()));
    }

    /** Sends what is about an opening. */
    public CompletionStage<Void> send(String cabinet, UUID opening, Order order) {
        return send(Command.of(cabinet, opening, order, clock.instant()));
    }

    private CompletionStage<Void> send(Command command) {
        Duration life = Duration.between(command.issuedAt(), command.expiresAt());
        return link.send(command.cabinet(), signers.current().sign(command), life);
    }
}
