package org.nuanyi.purchase.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.AssetFilter;
import org.nuanyi.purchase.AssetTotals;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.station.StationCode;

/** Keeps what stations have, in the transaction of the handle. */
public final class AssetStore {

    private static final String CARDS =
            """
            from purchase.asset
            join purchase.purchase on purchase.id = asset.purchase
            left join purchase.leaving on leaving.asset = asset.id
            left join lateral (select * from purchase.sighting where sighting.asset = asset.id
                               order by sighting.id desc limit 1) last on true
            """;

    private static final String COLUMNS =
            """
            select asset.*, purchase.title, purchase.unit as buyer,
                   last.found, last.note, last.seen_by, last.seen_at,
                   leaving.how, leaving.why, leaving.said_by, leaving.left_at
            """
                    + CARDS;

    private static final String WANTED =
            """
            where asset.unit = any(:units)
            and (:station = '' or asset.station = :station)
            and (:words = '' or strpos(lower(asset.tag || ' ' || asset.item || ' ' || asset.serial), lower(:words)) > 0)
            and (:standing = '' or :standing = case when leaving.id is not null then 'gone'
                                                    when last.found is null then 'unchecked'
                                                    when last.found then 'seen'
                                                    else 'missing' end)
            """;

    private static final String LIST =
            COLUMNS + WANTED + "order by asset.station, asset.id limit :limit offset :offset";

    private static final String TOTALS =
            """
            select count(*) as pieces, coalesce(sum(asset.price), 0) as fen,
                   count(*) filter (where not last.found) as missing
            """
                    + CARDS
                    + WANTED
                    + "and leaving.id is null";

    private static final String FIND = COLUMNS + "where asset.tag = :tag";

    private static final String OF =
            """
            select * from purchase.asset where purchase = :purchase order by id
            """;

    private static final String SIGHTINGS =
            """
            select found, note, seen_by, seen_at from purchase.sighting
            join purchase.asset on asset.id = sighting.asset
            where asset.tag = :tag
            order by sighting.id desc
            """;

    private static final String LOOK =
            """
            insert into purchase.sighting (asset, unit, found, note, seen_by, seen_at)
            select id, unit, :found, :note, :by, :at from purchase.asset where tag = :tag
            """;

    private static final String LEAVE =
            """
            insert into purchase.leaving (asset, unit, how, why, said_by, left_at)
            select asset.id, asset.unit, :how, :why, :by, :at from purchase.asset
            where asset.purchase = :purchase
            and not exists (select from purchase.leaving gone where gone.asset = asset.id)
            """;

    private static final String LEAVE_ALONE =
            """
            insert into purchase.leaving (asset, unit, how, why, said_by, left_at)
            select id, unit, :how, :why, :by, :at from purchase.asset where tag = :tag
            """;

    /** Its serial number may be another's from now on. */
    private static final String FREE_SERIALS =
            """
            update purchase.asset set holds_serial = false
            where holds_serial and (purchase = :purchase or tag = :tag)
            """;

    private static final String MOVE =
            "update purchase.asset set station = :station, unit = :unit where tag = :tag";

    private static final String WARRANT =
            "update purchase.asset set warranty_until = :until where tag = :tag";

    private static final String SUPPLIER =
            """
            select supplier.name from purchase.asset
            join purchase.purchase on purchase.id = asset.purchase
            join purchase.quote on quote.id = purchase.quote
            join purchase.supplier on supplier.id = quote.supplier
            where asset.tag = :tag
            """;

    private static final String LOCK =
            "select id from purchase.asset where tag = :tag for no key update";

    private static final String AT =
            COLUMNS + "where asset.station = :station and leaving.id is null order by asset.id";

    private static final String BY_TAGS =
            COLUMNS + "where asset.tag = any(:tags) order by asset.id";

    private final Handle handle;

    public AssetStore(Handle handle) {
        this.handle = handle;
    }

    public List<AssetCard> list(AssetFilter filter, int limit, int offset) {
        return asking(LIST, filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AssetStore::card)
                .list();
    }

    public AssetTotals totals(AssetFilter filter) {
        return asking(TOTALS, filter)
                .map(
                        (row, context) ->
                                new AssetTotals(
                                        row.getInt("pieces"),
                                        row.getLong("fen"),
                                        row.getInt("missing")))
                .one();
    }

    private Query asking(String sql, AssetFilter filter) {
        return handle.createQuery(sql)
                .bindArray("units", String.class, filter.units())
                .bind("station", filter.station().map(StationCode::value).orElse(""))
                .bind("words", filter.words())
                .bind("standing", filter.standing().map(Named::id).orElse(""));
    }

    public Optional<AssetCard> find(String tag) {
        return handle.createQuery(FIND).bind("tag", tag).map(AssetStore::card).findOne();
    }

    public List<Asset> of(long purchase) {
        return handle.createQuery(OF).bind("purchase", purchase).map(AssetStore::asset).list();
    }

    public List<Sighting> sightings(String tag) {
        return handle.createQuery(SIGHTINGS)
                .bind("tag", tag)
                .map((row, context) -> sighting(row))
                .list();
    }

    public void look(String tag, boolean found, String note, String by, Instant at) {
        handle.createUpdate(LOOK)
                .bind("tag", tag)
                .bind("found", found)
                .bind("note", note)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** All that came of a purchase is gone. */
    public void leave(long purchase, Leaving.How how, String why, String by, Instant at) {
        handle.createUpdate(LEAVE)
                .bind("purchase", purchase)
                .bind("how", how.id())
                .bind("why", why)
                .bind("by", by)
                .bind("at", at)
                .execute();
        free(purchase, "");
    }

    private void free(long purchase, String tag) {
        handle.createUpdate(FREE_SERIALS).bind("purchase", purchase).bind("tag", tag).execute();
    }

    /** It is on the books of another station. */
    public void move(String tag, StationCode station, String unit) {
        handle.createUpdate(MOVE)
                .bind("tag", tag)
                .bind("station", station.value())
                .bind("unit", unit)
                .execute();
    }

    /** One piece is gone. */
    public void leave(String tag, Leaving.How how, String why, String by, Instant at) {
        handle.createUpdate(LEAVE_ALONE)
                .bind("tag", tag)
                .bind("how", how.id())
                .bind("why", why)
                .bind("by", by)
                .bind("at", at)
                .execute();
        free(0, tag);
    }

    public void warrant(String tag, Optional<LocalDate> until) {
        handle.createUpdate(WARRANT).bind("tag", tag).bind("until", until).execute();
    }

    /** The name of who delivered it. */
    public Optional<String> findSupplier(String tag) {
        return handle.createQuery(SUPPLIER).bind("tag", tag).mapTo(String.class).findOne();
    }

    /** Holds it; false if there is none that may be changed. */
    public boolean lock(String tag) {
        return handle.createQuery(LOCK).bind("tag", tag).mapTo(Long.class).findOne().isPresent();
    }

    /** What a station has. */
    public List<AssetCard> listAt(StationCode station) {
        return handle.createQuery(AT).bind("station", station.value()).map(AssetStore::card).list();
    }

    public List<AssetCard> listByTag(Collection<String> tags) {
        return handle.createQuery(BY_TAGS)
                .bindArray("tags", String.class, tags)
                .map(AssetStore::card)
                .list();
    }

    private static AssetCard card(ResultSet row, StatementContext context) throws SQLException {
        boolean looked = row.getObject("found") != null;
        Optional<String> how = Optional.ofNullable(row.getString("how"));
        return new AssetCard(
                asset(row, context),
                row.getLong("purchase"),
                row.getString("title"),
                row.getString("buyer"),
                Optional.ofNullable(row.getObject("warranty_until", LocalDate.class)),
                looked ? Optional.of(sighting(row)) : Optional.empty(),
                how.isPresent() ? Optional.of(leaving(row, how.get())) : Optional.empty());
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getBoolean("found"),
                row.getString("note"),
                row.getString("seen_by"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static Leaving leaving(ResultSet row, String how) throws SQLException {
        return new Leaving(
                Named.get(Leaving.How.class, how),
                row.getString("why"),
                row.getString("said_by"),
                row.getObject("left_at", OffsetDateTime.class).toInstant());
    }

    private static Asset asset(ResultSet row, StatementContext context) throws SQLException {
        return new Asset(
                row.getString("tag"),
                new StationCode(row.getString("station")),
                row.getString("unit"),
                row.getString("item"),
                row.getString("serial"),
                row.getLong("price"),
                row.getObject("received_on", LocalDate.class));
    }
}
