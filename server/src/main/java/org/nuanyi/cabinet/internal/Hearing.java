package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementException;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Writes down what cabinets say. When it returns the server has it for good, and may acknowledge
 * it. What comes twice under one number counts once. Thread-safe.
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
     * Something that a cabinet says.
     *
     * @param payload as it came
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Spoken(Channel channel, Message message, byte[] payload) {}

    /**
     * What came of it.
     *
     * @param had up to where the server has all of which boot; empty for what is not journaled
     * @param changed openings of which more is known, each once
     * @param news what was not heard before
     * @param wants what the cabinet is to be told, so that it and what is known of it come together
     */
    public record Heard(
            List<Had> had, List<OpeningCard> changed, List<Message> news, List<Order> wants) {

        private static final Heard NOTHING = new Heard(List.of(), List.of(), List.of(), List.of());

        private Heard and(Heard more) {
            return new Heard(
                    joined(had, more.had),
                    joined(changed, more.changed),
                    joined(news, more.news),
                    joined(wants, more.wants));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** All of a boot with numbers up to this. */
    public record Had(UUID bootId, long upTo) {}

    public Hearing(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Takes what a cabinet says, in this order.
     *
     * @param said never empty
     * @throws org.nuanyi.kernel.NotFound if there is no such cabinet
     */
    public Heard take(List<Spoken> said) {
        Envelope from = said.getFirst().message().envelope();
        try {
            return in(
                    from.cabinet(),
                    book ->
                            said.forEach(
                                    it -> book.take(it.channel(), it.message(), it.payload())));
        } catch (StatementException impossible) {
            if (!isOfTheMessage(impossible)) {
                throw impossible;
            }
            return said.size() == 1
                    ? setAside(
                            said.getFirst().channel(),
                            from,
                            said.getFirst().payload(),
                            "it cannot be kept")
                    : said.stream().map(it -> take(List.of(it))).reduce(Heard.NOTHING, Heard::and);
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

    private Heard in(String id, Consumer<MessageBook> work) {
        Cabinet cabinet = known.computeIfAbsent(id, this::find);
        Scope scope = Scope.system("cabinet", Reach.of(cabinet.unit()));
        return scopes.in(
                scope,
                handle -> {
                    MessageBook book = new MessageBook(handle, cabinet, clock);
                    work.accept(book);
                    return book.end();
                });
    }

    private Cabinet find(String id) {
        return scopes.in(LOOKER, handle -> new CabinetStore(handle).find(id))
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }
}
