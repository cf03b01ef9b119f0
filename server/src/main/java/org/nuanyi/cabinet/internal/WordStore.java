package org.nuanyi.cabinet.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Envelope;

/** Keeps what cabinets wrote down and said, in the transaction of the handle. */
public final class WordStore {

    private static final String BOOT =
            """
            insert into cabinet.boot (cabinet, boot_id, boot, unit) values (:cabinet, :boot_id, :boot, :unit)
            on conflict do nothing
            """;

    /**
     * Those who hear of one boot take turns, or none would see the other's and no gap would close.
     */
    private static final String UP_TO =
            """
            with seen as (
                insert into cabinet.twin (cabinet, unit, seen_at) values (:cabinet, :unit, :now)
                on conflict (cabinet) do update set seen_at = :now)
            select up_to from cabinet.boot where cabinet = :cabinet and boot_id = :boot_id for no key update
            """;

    private static final String ADD =
            """
            insert into cabinet.word (cabinet, boot_id, sequence, unit, channel, transaction, said, unreadable, hash,
                                      happened_at, heard_at, closes)
            values (:cabinet, :boot_id, :sequence, :unit, :channel, :transaction, :said, :unreadable, :hash,
                    :happened_at, :heard_at, :closes)
            on conflict do nothing
            """;

    private static final String HASH =
            """
            select hash from cabinet.word where cabinet = :cabinet and boot_id = :boot_id and sequence = :sequence
            """;

    private static final String FOLD = "select cabinet.fold_words(:before, :most)";

    /** Up to the last number before the first gap; and the last by which lanes may have changed. */
    private static final String ADVANCE =
            """
            update cabinet.boot
            set up_to = (select coalesce(max(sequence), up_to)
                         from (select sequence, row_number() over (order by sequence) as place
                               from cabinet.word
                               where cabinet = :cabinet and boot_id = :boot_id and sequence > up_to) as more
                         where sequence = up_to + place),
                moved = greatest(moved, :moved)
            where cabinet = :cabinet and boot_id = :boot_id
            returning up_to
            """;

    private static final String CLOSED =
            """
            select closes, channel from cabinet.word
            where cabinet = :cabinet and boot_id = :boot_id and sequence > :up_to and sequence <= :reached
              and closes is not null
            order by sequence
            """;

    private static final String NAMED_LATER =
            """
            select exists (select from cabinet.word join cabinet.boot using (cabinet, boot_id)
                           where transaction = :id and (boot, sequence) > (:boot, :sequence))
            """;

    private static final String COMPLETE =
            """
            select exists (select from cabinet.boot
                           where cabinet = :cabinet and boot_id = :boot_id and up_to >= :sequence)
            """;

    /**
     * Something heard.
     *
     * @param said as JSON without what says whose card it was; as it came, where it is unreadable
     * @param hash of the bytes as they came
     * @param closes the opening that may be over with it
     */
    record Word(
            Envelope envelope,
            long sequence,
            String channel,
            Optional<UUID> transaction,
            String said,
            Optional<String> unreadable,
            byte[] hash,
            Optional<UUID> closes) {

        /** Lanes change by what is dispensed, and by what a door was opened for. */
        boolean isMove() {
            return channel.equals(Channel.DISPENSE.level())
                    || channel.equals(Channel.RESPONSE.level()) && transaction.isPresent();
        }
    }

    /** What may be the end of an opening. */
    record End(UUID opening, boolean byDoor) {}

    private final Handle handle;
    private final String unit;

    WordStore(Handle handle, String unit) {
        this.handle = handle;
        this.unit = unit;
    }

    /**
     * Up to which number all of that boot is here; others who hear of it wait. The twin was seen.
     */
    long upTo(Envelope envelope, Instant now) {
        return known(envelope, now).orElseGet(() -> begin(envelope, now));
    }

    private Optional<Long> known(Envelope envelope, Instant now) {
        return handle.createQuery(UP_TO)
                .bind("cabinet", envelope.cabinet())
                .bind("unit", unit)
                .bind("boot_id", envelope.bootId())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    private long begin(Envelope envelope, Instant now) {
        handle.createUpdate(BOOT)
                .bind("cabinet", envelope.cabinet())
                .bind("boot_id", envelope.bootId())
                .bind("boot", envelope.boot())
                .bind("unit", unit)
                .execute();
        return known(envelope, now).orElseThrow();
    }

    /** Whether it is new. */
    boolean add(Word word, Instant now) {
        return handle.createUpdate(ADD)
                        .bind("cabinet", word.envelope().cabinet())
                        .bind("boot_id", word.envelope().bootId())
                        .bind("sequence", word.sequence())
                        .bind("unit", unit)
                        .bind("channel", word.channel())
                        .bind("transaction", word.transaction())
                        .bind("said", word.said())
                        .bind("unreadable", word.unreadable())
                        .bind("hash", word.hash())
                        .bind("happened_at", word.envelope().at())
                        .bind("heard_at", now)
                        .bind("closes", word.closes())
                        .execute()
                == 1;
    }

    /** Of what was heard under that number; empty where it was removed since. */
    Optional<byte[]> hash(Envelope envelope, long sequence) {
        return handle.createQuery(HASH)
                .bind("cabinet", envelope.cabinet())
                .bind("boot_id", envelope.bootId())
                .bind("sequence", sequence)
                .mapTo(byte[].class)
                .findOne();
    }

    /**
     * Up to which number all of a boot is here now.
     *
     * @param added what was heard of it in this transaction
     */
    long advance(List<Word> added) {
        Envelope envelope = added.getFirst().envelope();
        return handle.createQuery(ADVANCE)
                .bind("cabinet", envelope.cabinet())
                .bind("boot_id", envelope.bootId())
                .bind(
                        "moved",
                        added.stream()
                                .filter(Word::isMove)
                                .mapToLong(Word::sequence)
                                .max()
                                .orElse(0))
                .mapTo(Long.class)
                .one();
    }

    /**
     * The openings that may be over by what is between two numbers, in order.
     *
     * @param added what was heard of the boot in this transaction; often that is all there is
     */
    List<End> ends(List<Word> added, long upTo, long reached) {
        List<Word> between =
                added.stream()
                        .filter(word -> word.sequence() <= reached)
                        .sorted(Comparator.comparing(Word::sequence))
                        .toList();
        if (between.size() == reached - upTo) {
            return between.stream()
                    .filter(word -> word.closes().isPresent())
                    .map(word -> new End(word.closes().get(), byDoor(word.channel())))
                    .toList();
        }
        Envelope envelope = added.getFirst().envelope();
        return handle.createQuery(CLOSED)
                .bind("cabinet", envelope.cabinet())
                .bind("boot_id", envelope.bootId())
                .bind("up_to", upTo)
                .bind("reached", reached)
                .map(
                        (row, context) ->
                                new End(
                                        row.getObject("closes", UUID.class),
                                        byDoor(row.getString("channel"))))
                .list();
    }

    private static boolean byDoor(String channel) {
        return channel.equals(Channel.DOOR.level());
    }

    /** Whether the cabinet spoke of an opening after that message of that boot. */
    boolean names(UUID opening, long boot, long sequence) {
        return handle.createQuery(NAMED_LATER)
                .bind("id", opening)
                .bind("boot", boot)
                .bind("sequence", sequence)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Removes words heard before then that nothing asks for any more.
     *
     * @return how many
     */
    public static int fold(Handle handle, Instant before, int most) {
        return handle.createQuery(FOLD)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether all up to that number is here. */
    boolean isComplete(String cabinet, UUID bootId, long sequence) {
        return sequence == 0
                || handle.createQuery(COMPLETE)
                        .bind("cabinet", cabinet)
                        .bind("boot_id", bootId)
                        .bind("sequence", sequence)
                        .mapTo(Boolean.class)
                        .one();
    }
}
