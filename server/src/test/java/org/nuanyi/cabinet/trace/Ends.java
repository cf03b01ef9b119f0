package org.nuanyi.cabinet.trace;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the database says at the end, in plain SQL: none of the product's own reckoning. */
final class Ends {

    private static final String RUNNING =
            "select cabinet || ' ' || id || ' ' || array_to_string(facts, ',') from cabinet.opening"
                    + " where not over";

    private static final String DISPENSED =
            "select coalesce(sum(pieces), 0) from cabinet.dispense where cabinet = :cabinet";

    private static final String SNAPSHOT =
            """
            select cast(cast(lanes as jsonb) -> 'lanes' -> 0 ->> 'pieces' as int)
            from cabinet.twin where cabinet = :cabinet
            """;

    private static final String OPENED_TWICE =
            """
            select transaction || ' ' || count(*) from cabinet.word
            where channel = 'event/door' and cast(said as jsonb) ->> 'door' = 'opened' and transaction is not null
            group by transaction having count(*) > 1
            """;

    private static final String UNAUTHORISED =
            """
            select count(*) from cabinet.word
            where channel = 'event/door' and cast(said as jsonb) ->> 'door' = 'opened'
              and not exists (select from cabinet.opening
                              where opening.id = word.transaction and opening.cabinet = word.cabinet
                                and member is not null)
            """;

    private static final String QUOTAS =
            """
            select id || ' holds ' || held || ' and took ' || taken
            from (select opening.id, held, coalesce(sum(dispense.pieces), 0) as taken
                  from cabinet.opening left join cabinet.dispense on dispense.opening = opening.id
                  group by opening.id) as each
            where held <> taken
            """;

    private static final String MOST =
            """
            select coalesce(max(taken), 0)
            from (select sum(dispense.pieces) as taken
                  from cabinet.opening join cabinet.dispense on dispense.opening = opening.id
                  where not 'DECIDED' = any (facts)
                  group by member, allowed_on) as each
            """;

    private static final String FIGURES =
            """
            select format('%s openings allowed, %s doors opened, %s pieces in %s dispenses (%s of no opening), %s boots, %s messages, %s never taken, %s jammed, %s off line',
                          (select count(*) from cabinet.opening),
                          (select count(*) from cabinet.word
                           where channel = 'event/door' and cast(said as jsonb) ->> 'door' = 'opened'),
                          (select sum(pieces) from cabinet.dispense),
                          (select count(*) from cabinet.dispense),
                          (select count(*) from cabinet.dispense where opening is null),
                          (select count(*) from cabinet.boot),
                          (select count(*) from cabinet.word),
                          (select count(*) from cabinet.opening where held = 0),
                          (select count(*) from cabinet.opening where 'JAMMED' = any (facts)),
                          (select count(*) from cabinet.opening where 'DECIDED' = any (facts)))
            """;

    private final Jdbi jdbi;

    Ends(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Openings of which more is to come. */
    List<String> running() {
        return list(RUNNING);
    }

    /** Cabinets whose heartbeat was heard since. */
    long heardSince(Instant moment) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select count(*) from cabinet.twin where online and seen_at"
                                                + " > :moment")
                                .bind("moment", moment)
                                .mapTo(Long.class)
                                .one());
    }

    long unbooked() {
        return number("select count(*) from cabinet.dispense where booked is null");
    }

    /** Pieces that left a cabinet. */
    long dispensed(String cabinet) {
        return number(DISPENSED, cabinet);
    }

    /** Pieces in its first lane, by its newest snapshot. */
    long snapshot(String cabinet) {
        return number(SNAPSHOT, cabinet);
    }

    /** Openings by which more than one door was opened. */
    List<String> openedTwice() {
        return list(OPENED_TWICE);
    }

    /** Doors that were opened for nobody who was allowed to. */
    long unauthorised() {
        return number(UNAUTHORISED);
    }

    /** Openings that hold something else of the quota than was taken. */
    List<String> quotasThatDiffer() {
        return list(QUOTAS);
    }

    /** Pieces of the member who had the most in a day, of what the server itself allowed. */
    long mostOfAMember() {
        return number(MOST);
    }

    /** Openings by which something was taken. */
    long settled() {
        return number("select count(*) from cabinet.opening where held > 0");
    }

    String figures() {
        return list(FIGURES).getFirst();
    }

    private List<String> list(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private long number(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private long number(String sql, String cabinet) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("cabinet", cabinet).mapTo(Long.class).one());
    }
}
