package org.nuanyi.kernel.flow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.core.flow.Deed;
import org.nuanyi.kernel.flow.PastDeed;

/** Deeds as rows of {@code flow.deed}. */
public final class DeedColumns {

    /**
     * What of an act stands in columns of its own.
     *
     * @param verb its kind
     * @param other whom it is about
     * @param others as what he receives it, or the people of a copy
     */
    private record Columns(
            String verb,
            Optional<String> event,
            Optional<String> target,
            Optional<String> other,
            Collection<String> others,
            Optional<Boolean> agrees) {

        static Columns of(String verb) {
            return new Columns(
                    verb,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        static Columns about(String verb, String person, Collection<String> roles) {
            return new Columns(
                    verb,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(person),
                    roles,
                    Optional.empty());
        }
    }

    private DeedColumns() {}

    /** The stable name of a kind of act. */
    public static String verb(Act act) {
        return columns(act).verb();
    }

    static Update bind(Update update, PastDeed past) {
        Actor actor = past.deed().actor();
        Columns act = columns(past.deed().act());
        return update.bind("number", past.number())
                .bind("at", past.at())
                .bind("person", actor.person())
                .bindArray("roles", String.class, actor.roles())
                .bind("verb", act.verb())
                .bind("event", act.event())
                .bind("target", act.target())
                .bind("other", act.other())
                .bindArray("others", String.class, act.others())
                .bind("agrees", act.agrees())
                .bind("comment", past.comment())
                .bindArray("evidence", String.class, past.evidence())
                .bind("before", past.before())
                .bind("after", past.after());
    }

    static PastDeed read(ResultSet row) throws SQLException {
        Actor actor = new Actor(row.getString("person"), Set.copyOf(texts(row, "roles")));
        return new PastDeed(
                row.getInt("number"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                new Deed(actor, act(row)),
                row.getString("comment"),
                texts(row, "evidence"),
                row.getString("before"),
                row.getString("after"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Columns columns(Act act) {
        return switch (act) {
            case Act.Event(String id, Optional<String> target) ->
                    new Columns(
                            "event",
                            Optional.of(id),
                            target,
                            Optional.empty(),
                            List.of(),
                            Optional.empty());
            case Act.HandOver(Actor receiver) ->
                    Columns.about("hand-over", receiver.person(), receiver.roles());
            case Act.AskToSign(String person) -> Columns.about("ask-to-sign", person, List.of());
            case Act.Unask(String person) -> Columns.about("unask", person, List.of());
            case Act.Sign(boolean agrees) ->
                    new Columns(
                            "sign",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(agrees));
            case Act.TakeBack() -> Columns.of("take-back");
            case Act.Urge() -> Columns.of("urge");
            case Act.Copy(Set<String> people) ->
                    new Columns(
                            "copy",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            people,
                            Optional.empty());
        };
    }

    private static Act act(ResultSet row) throws SQLException {
        String other = row.getString("other");
        Set<String> others = Set.copyOf(texts(row, "others"));
        return switch (row.getString("verb")) {
            case "event" ->
                    new Act.Event(
                            row.getString("event"), Optional.ofNullable(row.getString("target")));
            case "hand-over" -> new Act.HandOver(new Actor(other, others));
            case "ask-to-sign" -> new Act.AskToSign(other);
            case "unask" -> new Act.Unask(other);
            case "sign" -> new Act.Sign(row.getBoolean("agrees"));
            case "take-back" -> new Act.TakeBack();
            case "urge" -> new Act.Urge();
            case "copy" -> new Act.Copy(others);
            case String unknown -> throw new IllegalStateException("no verb " + unknown);
        };
    }
}
