package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Dispensed;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.DenialReason;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Opening.Mark;
import org.nuanyi.core.cabinet.Quota.Used;

/** Keeps openings and what left cabinets, in the transaction of the handle. */
public final class OpeningStore {

    /** One member is served after the other, at whichever cabinets. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended(:member, 146)) as text)";

    private static final String ADD =
            """
            insert into cabinet.opening (id, unit, cabinet, lane, item, kind, member, pieces, allowed_at, allowed_on,
                                         expires_at, facts, held)
            values (:id, :unit, :cabinet, :lane, :item, :kind, :member, :pieces, :at, :on, :expires, :facts, :held)
            on conflict (id) do nothing
            """;

    /** Alone, so that what is read after it is not older than the lock. */
    private static final String LOCK_CARD =
            "select id from cabinet.opening where id = :id for no key update";

    private static final String CARDS =
            """
            select opening.*, boots, sequences, taken from cabinet.opening
            cross join lateral (
                select coalesce(array_agg(boot), '{}') as boots, coalesce(array_agg(sequence), '{}') as sequences,
                       coalesce(array_agg(pieces), '{}') as taken
                from cabinet.dispense where dispense.opening = opening.id) as dispensed
            """;

    private static final String FIND = CARDS + "where id = :id";

    private static final String SAME =
            """
            select exists (select from cabinet.opening
                           where id = :id and cabinet = :cabinet and lane = :lane and pieces = :pieces
                             and member = :member)
            """;

    private static final String WRITE =
            """
            update cabinet.opening set facts = :facts, counted = :counted, held = :held, over = :over, reason = :reason
            where id = :id
            """;

    private static final String ADD_DISPENSE =
            """
            insert into cabinet.dispense (cabinet, boot, sequence, unit, opening, lane, item, pieces, happened_at,
                                          recorded_at)
            values (:cabinet, :boot, :sequence, :unit, :opening, :lane, :item, :pieces, :at, :now)
            on conflict (cabinet, boot, sequence) do nothing
            """;

    private static final String BOOKED =
            """
            select not exists (select from cabinet.dispense where opening = :id and booked is null)
            """;

    private static final String USED =
            """
            select coalesce(sum(held) filter (where item = :item and allowed_on = :day), 0) as item_day,
                   coalesce(sum(held) filter (where item = :item), 0) as item_month,
                   coalesce(sum(held) filter (where allowed_on = :day), 0) as day,
                   coalesce(sum(held), 0) as month
            from cabinet.opening
            where member = :member and kind = 'dispense' and allowed_on >= :first and allowed_on < :next
            """;

    private static final String LENT =
            """
            select coalesce(sum(held), 0) from cabinet.opening
            where member = :member and item = :item and kind = 'borrow'
            """;

    private static final String LATE =
            CARDS
                    + """
                    where not over and not facts && array['SILENT', 'CLOSED']
                      and expires_at < case when facts && array['ACKED', 'OPENED'] then cast(:before as timestamptz)
                                              else cast(:wordless as timestamptz) end
                    order by expires_at
                    limit :limit
                    """;

    private static final String UNKNOWN =
            CARDS
                    + """
                    where cabinet = :cabinet and not over and 'SILENT' = any (facts)
                    """;

    private static final String AT =
            CARDS
                    + """
                    where cabinet = :cabinet
                    order by allowed_at desc, id
                    limit :limit offset :offset
                    """;

    private static final String HISTORY =
            CARDS + "where member = :member order by allowed_at desc, id limit :limit";

    private static final String FORGET =
            """
            update cabinet.opening set member = null
            where member = :member and over and allowed_on < :before
              and (kind <> 'borrow' or item not in (
                  select item from cabinet.opening where member = :member and kind = 'borrow'
                  group by item having sum(held) > 0))
            """;

    private final Handle handle;

    public OpeningStore(Handle handle) {
        this.handle = handle;
    }

    public void lock(String member) {
        handle.createQuery(LOCK).bind("member", member).mapTo(String.class).one();
    }

    /** Unless it is there already. */
    public void add(OpeningCard card, String unit, Optional<String> member, LocalDate on) {
        handle.createUpdate(ADD)
                .bind("id", card.id())
                .bind("unit", unit)
                .bind("cabinet", card.cabinet())
                .bind("lane", card.lane())
                .bind("item", card.item())
                .bind("kind", card.kind().id())
                .bind("member", member)
                .bind("pieces", card.pieces())
                .bind("at", card.allowedAt())
                .bind("on", on)
                .bind("expires", card.expiresAt())
                .bindArray("facts", String.class, names(card.opening().facts()))
                .bind("held", card.opening().held(card.pieces()))
                .execute();
    }

    public Optional<OpeningCard> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> card(row)).findOne();
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<OpeningCard> hold(UUID id) {
        return handle.createQuery(LOCK_CARD)
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(this::find);
    }

    /** Whether just this was asked under its id. */
    public boolean isOf(Asking asking) {
        return handle.createQuery(SAME)
                .bind("id", asking.id())
                .bind("cabinet", asking.cabinet())
                .bind("lane", asking.lane())
                .bind("pieces", asking.pieces())
                .bind("member", asking.member())
                .mapTo(Boolean.class)
                .one();
    }

    /** What is known of it now. */
    public OpeningCard write(OpeningCard card, Opening opening) {
        handle.createUpdate(WRITE)
                .bind("id", card.id())
                .bindArray("facts", String.class, names(opening.facts()))
                .bind(
                        "counted",
                        opening.counted().isPresent()
                                ? Optional.of(opening.counted().getAsInt())
                                : Optional.<Integer>empty())
                .bind("held", opening.held(card.pieces()))
                .bind("over", opening.state().isOver())
                .bind("reason", opening.reason().map(DenialReason::id))
                .execute();
        return new OpeningCard(
                card.id(),
                card.cabinet(),
                card.lane(),
                card.item(),
                card.kind(),
                card.pieces(),
                card.allowedAt(),
                card.expiresAt(),
                opening);
    }

    /** Whether it is new. */
    public boolean add(String cabinet, String unit, Dispensed said, Instant now) {
        return handle.createUpdate(ADD_DISPENSE)
                        .bind("cabinet", cabinet)
                        .bind("boot", said.mark().boot())
                        .bind("sequence", said.mark().sequence())
                        .bind("unit", unit)
                        .bind("opening", said.opening())
                        .bind("lane", said.lane())
                        .bind("item", said.item())
                        .bind("pieces", said.pieces())
                        .bind("at", said.at())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether the supplies' books have all that was taken by it. */
    public boolean isBooked(UUID id) {
        return handle.createQuery(BOOKED).bind("id", id).mapTo(Boolean.class).one();
    }

    /** What a member has, or holds, of an item and of all in the month of a day. */
    public Used used(String member, String item, LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return handle.createQuery(USED)
                .bind("member", member)
                .bind("item", item)
                .bind("day", day)
                .bind("first", first)
                .bind("next", first.plusMonths(1))
                .map(
                        (row, context) ->
                                new Used(
                                        row.getInt("item_day"),
                                        row.getInt("item_month"),
                                        row.getInt("day"),
                                        row.getInt("month")))
                .one();
    }

    /** Pieces of an item that a member borrowed, or is about to, and did not bring back. */
    public long lent(String member, String item) {
        return handle.createQuery(LENT)
                .bind("member", member)
                .bind("item", item)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Those that should have ended so long ago, and of which nothing is heard.
     *
     * @param wordless the same for those of which never anything was heard
     */
    public List<OpeningCard> late(Instant now, Duration patience, Duration wordless, int limit) {
        return handle.createQuery(LATE)
                .bind("before", now.minus(patience))
                .bind("wordless", now.minus(wordless))
                .bind("limit", limit)
                .map((row, context) -> card(row))
                .list();
    }

    /** Those of a cabinet of which is not known what became of them. */
    List<OpeningCard> unknown(String cabinet) {
        return handle.createQuery(UNKNOWN)
                .bind("cabinet", cabinet)
                .map((row, context) -> card(row))
                .list();
    }

    /** Those of a cabinet, the newest first. */
    public List<OpeningCard> at(String cabinet, int limit, int offset) {
        return handle.createQuery(AT)
                .bind("cabinet", cabinet)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> card(row))
                .list();
    }

    public List<OpeningCard> history(String member, int limit) {
        return handle.createQuery(HISTORY)
                .bind("member", member)
                .bind("limit", limit)
                .map((row, context) -> card(row))
                .list();
    }

    /** Of what was before that day; what is lent and not back stays. */
    public int forget(String member, LocalDate before) {
        return handle.createUpdate(FORGET).bind("member", member).bind("before", before).execute();
    }

    private static List<String> names(Set<Fact> facts) {
        return facts.stream().map(Fact::name).sorted().toList();
    }

    private static OpeningCard card(ResultSet row) throws SQLException {
        Set<Fact> facts =
                Arrays.stream((String[]) row.getArray("facts").getArray())
                        .map(Fact::valueOf)
                        .collect(Collectors.toSet());
        Map<Mark, Integer> dispensed = new HashMap<>();
        UUID[] boots = (UUID[]) row.getArray("boots").getArray();
        Long[] sequences = (Long[]) row.getArray("sequences").getArray();
        Integer[] taken = (Integer[]) row.getArray("taken").getArray();
        for (int i = 0; i < boots.length; i++) {
            dispensed.put(new Mark(boots[i], sequences[i]), taken[i]);
        }
        Integer counted = row.getObject("counted", Integer.class);
        return new OpeningCard(
                row.getObject("id", UUID.class),
                row.getString("cabinet"),
                row.getInt("lane"),
                row.getString("item"),
                Named.get(LaneKind.class, row.getString("kind")),
                row.getInt("pieces"),
                row.getTimestamp("allowed_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                new Opening(
                        facts,
                        dispensed,
                        counted == null ? OptionalInt.empty() : OptionalInt.of(counted),
                        Optional.ofNullable(row.getString("reason"))
                                .map(id -> Named.get(DenialReason.class, id))));
    }
}
