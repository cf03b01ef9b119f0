package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementException;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Writes down what cabinets say, each message in one transaction: after it the server has it for
 * good, and may acknowledge it. What comes twice under one number counts once. Thread-safe.
 */
@Singleton
public final class Hearing {

    /** Classes of SQLSTATE: a value that does not fit, a rule that is broken. */
    private static final String DATA = "22";

    private static final String RULE = "23";
    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final Clock clock;

    /** Only what never changes of one is of use here: its unit. */
    private final Map<String, Cabinet> known = new ConcurrentHashMap<>();

    /**
     * What came of a message.
     *
     * @param had up to where the server has all of which boot; empty for what is not journaled
     * @param changed openings of which more is known
     * @param isNew false for what was heard before
     * @param wants what the cabinet is to be told, so that it and what is known of it come together
     */
    public record Heard(
            Optional<Had> had, List<OpeningCard> changed, boolean isNew, List<Order> wants) {

        static final Heard NOTHING = of(List.of());

        static Heard of(List<OpeningCard> changed) {
            return new Heard(Optional.empty(), changed, true, List.of());
        }

        static Heard wanting(List<Order> orders) {
            return new Heard(Optional.empty(), List.of(), true, orders);
        }
    }

    /** All of a boot with numbers up to this. */
    public record Had(UUID bootId, long upTo) {}

    public Hearing(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Takes a message.
     *
     * @throws org.nuanyi.kernel.NotFound if there is no such cabinet
     */
    public Heard take(Channel channel, Message message, byte[] payload) {
        Envelope from = message.envelope();
        try {
            return in(
                    from.cabinet(),
                    book ->
                            switch (message.said()) {
                                case Said.Journaled said -> book.write(channel, message, payload);
                                case Said.Heartbeat heartbeat -> book.beat(from, heartbeat);
                                case Said.Connection connection -> book.meet(from, connection);
                                case Said.Lanes lanes -> book.count(from, lanes);
                            });
        } catch (StatementException impossible) {
            if (!isOfTheMessage(impossible)) {
                throw impossible;
            }
            return setAside(channel, from, payload, "it cannot be kept");
        }
    }

    /** Whether the database would refuse it however often it came: its values are at fault. */
    private static boolean isOfTheMessage(StatementException failed) {
        return failed.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && (cause.getSQLState().startsWith(DATA) || cause.getSQLState().startsWith(RULE));
    }

    /**
     * Keeps what cannot be read for a person to look at; it counts as had, or the cabinet would
     * never come past it.
     *
     * @param why in a sentence
     * @throws org.nuanyi.kernel.NotFound if there is no such cabinet
     */
    public Heard setAside(Channel channel, Envelope from, byte[] payload, String why) {
        return in(from.cabinet(), book -> book.setAside(channel, from, payload, why));
    }

    private Heard in(String id, Function<MessageBook, Heard> work) {
        Cabinet cabinet = known.computeIfAbsent(id, this::find);
        Scope scope = Scope.system("cabinet", Reach.of(cabinet.unit()));
        return scopes.in(scope, handle -> work.apply(new MessageBook(handle, cabinet, clock)));
    }

    private Cabinet find(String id) {
        return scopes.in(LOOKER, handle -> new CabinetStore(handle).find(id))
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }
}
