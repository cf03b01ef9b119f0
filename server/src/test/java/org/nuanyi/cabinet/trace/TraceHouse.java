package org.nuanyi.cabinet.trace;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.ZoneId;
import org.nuanyi.cabinet.Bookings;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Doors;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.OpeningFeed;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.internal.CabinetLine;
import org.nuanyi.cabinet.internal.CardAnswers;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.internal.Signers;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.internal.LocalEndpoint;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Stores;
import org.nuanyi.testing.Pools;

/** The product's cabinets over a database, with a line of its own. */
final class TraceHouse implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    final Stations stations;
    final Items items;
    final Stores stores;
    final Papers papers;
    final Cabinets cabinets;
    final Members members;
    final Openings openings;
    final Bookings bookings;
    final Twins twins;
    final Doors doors;
    final Provisioning provisioning;
    final CabinetLine line;

    private final AgroalDataSource pool;
    private final Vertx vertx = Vertx.vertx();

    /** Its line is not open yet. */
    TraceHouse(Database database, int port) {
        this.pool = Pools.of(database, CONNECTIONS);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Scopes scopes = new Scopes(Jdbis.on(pool));
        // The same key each time it starts: what was sealed before is opened after.
        Sealing sealing = new AesGcmSealing(SealKey.of(new byte[32]));
        OpeningFeed feed = new OpeningFeed();
        CabinetLink link = LocalEndpoint.at(vertx, port);
        Signers signers = new Signers(scopes, sealing, clock);
        Commander commander = new Commander(link, signers, clock);
        this.stations = new Stations(scopes, clock, sealing);
        this.items = new Items(scopes);
        this.stores = new Stores(scopes, stations);
        this.papers = new Papers(scopes, new Ledger(clock), clock);
        this.cabinets = new Cabinets(scopes, stations, items);
        this.members = new Members(scopes, sealing, clock);
        this.openings = new Openings(scopes, feed, clock);
        this.bookings = new Bookings(scopes, openings, stores, papers, clock);
        this.twins = new Twins(scopes, clock);
        this.doors = new Doors(openings, commander);
        this.provisioning = new Provisioning(scopes, sealing, signers, members, link, clock);
        this.line =
                new CabinetLine(
                        scopes,
                        link,
                        new Hearing(scopes, clock),
                        commander,
                        signers,
                        new CardAnswers(scopes, doors, commander, clock),
                        feed,
                        clock);
    }

    @Override
    public void close() {
        line.close();
        pool.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
