package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalCard.Sums;
import org.nuanyi.supply.ProposalLine;
import org.nuanyi.supply.StoreLevel.There;
import org.nuanyi.supply.Wanted;

/** Keeps proposals and their lines, in the transaction of the handle. */
public final class ProposalStore {

    private static final String ADD =
            """
            insert into supply.proposal (unit, week, made_on, back_days, lead_days, between_days)
            values (:unit, :week, :on, :back, :lead, :between)
            on conflict (unit, week) do nothing
            returning id
            """;

    /**
     * A line for whatever is at its threshold or below it: what lacks to the target, in whole
     * packs.
     */
    private static final String RECKON =
            NeedSql.OF_UNIT
                    + NeedSql.LEVELED
                    + """
                    , lacking as (
                        select leveled.*,
                               (target - present - coming + item.pack - 1) / item.pack * item.pack as pieces
                        from leveled join supply.item on item.code = leveled.item
                        where present + coming <= threshold
                          and (item.retired_on is null or item.retired_on > :today)
                    )
                    insert into supply.proposal_line (proposal, unit, store, item, present, coming, used, without, level,
                                                      threshold, target, proposed, pieces)
                    select :proposal, unit, store, item, present, coming, used, without, level, threshold, target, pieces,
                           pieces
                    from lacking
                    order by store, item
                    """;

    private static final String ADD_LINE =
            NeedSql.OF_STORE
                    + NeedSql.LEVELED
                    + """
                    insert into supply.proposal_line (proposal, unit, store, item, present, coming, used, without, level,
                                                      threshold, target, proposed, pieces, why, changed_by)
                    select :proposal, place.unit, place.id, :item, coalesce(present, 0), coalesce(coming, 0), used, without,
                           level, threshold, target, 0, :pieces, :why, :by
                    from place left join leveled on leveled.store = place.id and leveled.item = :item
                    """;

    private static final String CHANGE_LINE =
            """
            update supply.proposal_line set pieces = :pieces, why = :why, changed_by = :by
            where proposal = :proposal and store = :store and item = :item
            """;

    private static final String FIND = "select * from supply.proposal where id = :id";

    private static final String LOCK = FIND + " for no key update";

    private static final String OF_WEEK =
            "select * from supply.proposal where unit = :unit and week = :week";

    private static final String LIST =
            "select * from supply.proposal order by week desc, unit limit :limit offset :offset";

    private static final String PAGE =
            """
            select * from supply.proposal where unit = any(:units)
            order by week desc, unit limit :limit offset :offset
            """;

    private static final String ALL_OF = "select * from supply.proposal where id = any(:ids)";

    private static final String SUMS =
            """
            select line.proposal, count(*) filter (where line.pieces > 0) as lines,
                   count(distinct line.store) filter (where line.pieces > 0) as stations,
                   sum(line.pieces) as pieces, count(distinct line.shipment) as shipments,
                   count(distinct shipment.id) filter (
                       where shipment.accepted_on is null and shipment.taken_back_on is null) as coming
            from supply.proposal_line line left join supply.shipment on shipment.id = line.shipment
            where line.proposal = any(:ids)
            group by line.proposal
            """;

    private static final String SHIPMENTS =
            """
            select distinct shipment from supply.proposal_line where proposal = :id and shipment is not null
            order by shipment limit :limit offset :offset
            """;

    private static final String DUE =
            """
            select distinct unit from supply.store
            where kind = 'station'
              and not exists (select from supply.proposal where proposal.unit = store.unit and proposal.week = :week)
            order by unit
            """;

    private static final String LATER =
            """
            select exists (select from supply.proposal later
                           where later.unit = proposal.unit and later.week > proposal.week)
            from supply.proposal where id = :id
            """;

    private static final String LINES =
            """
            select line.*, store.place, proposal.back_days
            from supply.proposal_line line
            join supply.proposal on proposal.id = line.proposal
            join supply.store on store.id = line.store
            where line.proposal = :id
            order by store.place, line.item
            limit :limit offset :offset
            """;

    private static final String COUNT =
            "select count(*) from supply.proposal_line where proposal = :id";

    private static final String WANTED =
            """
            select line.item, line.pieces, coalesce(there.pieces, 0) as there
            from (select item, sum(pieces) as pieces from supply.proposal_line
                  where proposal = :id and pieces > 0 group by item) line
            left join (
                select stock.item, sum(stock.pieces) as pieces
                from supply.proposal
                join supply.store on store.unit = proposal.unit and store.kind = 'unit' and store.place = proposal.unit
                join supply.stock on stock.store = store.id
                join supply.lot on lot.id = stock.lot
                where proposal.id = :id and (lot.expires_on is null or lot.expires_on >= :today)
                group by stock.item
            ) there using (item)
            order by line.item
            """;

    private static final String CHANGED_BY =
            """
            select exists (select from supply.proposal_line where proposal = :id and changed_by = :person)
            """;

    private static final String SHIPPED =
            """
            update supply.proposal_line set shipment = :shipment
            where proposal = :proposal and store = :store and pieces > 0
            """;

    private static final String OF_SHIPMENT =
            "select proposal from supply.proposal_line where shipment = :shipment limit 1";

    private static final String ON_THE_WAY =
            """
            select exists (
                select from supply.proposal_line line join supply.shipment on shipment.id = line.shipment
                where line.proposal = :id and shipment.accepted_on is null and shipment.taken_back_on is null)
            """;

    private final Handle handle;

    public ProposalStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty if there is one of that unit and week. */
    public Optional<Long> add(String unit, LocalDate week, Days days) {
        return handle.createQuery(ADD)
                .bind("unit", unit)
                .bind("week", week)
                .bind("on", days.today())
                .bind("back", days.rhythm().back())
                .bind("lead", days.rhythm().lead())
                .bind("between", days.rhythm().between())
                .mapTo(Long.class)
                .findOne();
    }

    /** Gives it its lines; how many. */
    public int reckon(long proposal, String unit, Days days) {
        return days.bind(handle.createUpdate(RECKON).bind("proposal", proposal).bind("unit", unit))
                .execute();
    }

    /**
     * So many pieces of an item for a store, whatever was proposed: changes the line, or adds one.
     */
    public void change(
            long proposal,
            long store,
            String item,
            long pieces,
            ProposalLine.Changed changed,
            Days days) {
        int there =
                handle.createUpdate(CHANGE_LINE)
                        .bind("proposal", proposal)
                        .bind("store", store)
                        .bind("item", item)
                        .bind("pieces", pieces)
                        .bind("why", changed.why())
                        .bind("by", changed.by())
                        .execute();
        if (there == 0) {
            days.bind(
                            handle.createUpdate(ADD_LINE)
                                    .bind("proposal", proposal)
                                    .bind("store", store)
                                    .bind("item", item)
                                    .bind("pieces", pieces)
                                    .bind("why", changed.why())
                                    .bind("by", changed.by()))
                    .execute();
        }
    }

    public Optional<Proposal> find(long id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> proposal(row))
                .findOne();
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Proposal> lock(long id) {
        return handle.createQuery(LOCK)
                .bind("id", id)
                .map((row, context) -> proposal(row))
                .findOne();
    }

    public Optional<Proposal> find(String unit, LocalDate week) {
        return handle.createQuery(OF_WEEK)
                .bind("unit", unit)
                .bind("week", week)
                .map((row, context) -> proposal(row))
                .findOne();
    }

    /** The newest first. */
    public List<Proposal> list(int limit, int offset) {
        return handle.createQuery(LIST)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> proposal(row))
                .list();
    }

    /** Those of these units, the newest first. */
    public List<Proposal> list(List<String> units, int limit, int offset) {
        return handle.createQuery(PAGE)
                .bindArray("units", String.class, units)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> proposal(row))
                .list();
    }

    /** Those of these numbers, in no order. */
    public List<Proposal> findAll(List<Long> ids) {
        return handle.createQuery(ALL_OF)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> proposal(row))
                .list();
    }

    /** What each of these comes to, by their numbers; of what has no lines, nothing. */
    public Map<Long, Sums> sums(List<Long> ids) {
        return handle
                .createQuery(SUMS)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Map.entry(row.getLong("proposal"), sums(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Numbers of the shipments on which it left, the first first. */
    public List<Long> shipments(long id, int limit, int offset) {
        return handle.createQuery(SHIPMENTS)
                .bind("id", id)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    /** Codes of the units that have stations and none of that week. */
    public List<String> listDue(LocalDate week) {
        return handle.createQuery(DUE).bind("week", week).mapTo(String.class).list();
    }

    /** Whether its unit has one of a later week. */
    public boolean isOutdated(long id) {
        return handle.createQuery(LATER).bind("id", id).mapTo(Boolean.class).one();
    }

    /** By the codes of stations and items. */
    public List<ProposalLine> lines(long id, int limit, int offset) {
        return handle.createQuery(LINES)
                .bind("id", id)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> line(row))
                .list();
    }

    public long count(long id) {
        return handle.createQuery(COUNT).bind("id", id).mapTo(Long.class).one();
    }

    /** What it takes from the unit's store, by items. */
    public List<Wanted> wanted(long id, LocalDate today) {
        return handle.createQuery(WANTED)
                .bind("id", id)
                .bind("today", today)
                .map(
                        (row, context) ->
                                new Wanted(
                                        row.getString("item"),
                                        row.getLong("pieces"),
                                        row.getLong("there")))
                .list();
    }

    /** Whether a person changed a line of it. */
    public boolean isChangedBy(long id, String person) {
        return handle.createQuery(CHANGED_BY)
                .bind("id", id)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /** That what it brings to a store left on a shipment. */
    public void shipped(long proposal, long store, long shipment) {
        handle.createUpdate(SHIPPED)
                .bind("proposal", proposal)
                .bind("store", store)
                .bind("shipment", shipment)
                .execute();
    }

    /** For which proposal something was sent; empty for none that may be seen. */
    public Optional<Long> ofShipment(long shipment) {
        return handle.createQuery(OF_SHIPMENT)
                .bind("shipment", shipment)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether something of it was neither accepted nor taken back. */
    public boolean isOnTheWay(long id) {
        return handle.createQuery(ON_THE_WAY).bind("id", id).mapTo(Boolean.class).one();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("unit"),
                row.getObject("week", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                new Rhythm(
                        row.getInt("back_days"),
                        row.getInt("lead_days"),
                        row.getInt("between_days")));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("lines"),
                row.getLong("stations"),
                row.getLong("pieces"),
                row.getLong("shipments"),
                row.getLong("coming"));
    }

    private static ProposalLine line(ResultSet row) throws SQLException {
        String changedBy = row.getString("changed_by");
        long shipment = row.getLong("shipment");
        OptionalLong left = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(shipment);
        return new ProposalLine(
                row.getLong("store"),
                row.getString("place"),
                row.getString("item"),
                new There(row.getLong("present"), row.getLong("coming")),
                LevelStore.level(row),
                LevelStore.usage(row, row.getInt("back_days")),
                row.getObject("level") != null,
                row.getLong("proposed"),
                row.getLong("pieces"),
                changedBy == null
                        ? Optional.empty()
                        : Optional.of(new ProposalLine.Changed(changedBy, row.getString("why"))),
                left);
    }
}
