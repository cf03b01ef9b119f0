package org.nuanyi.finder.internal;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.station.StationCode;

/**
 * One page of a list.
 *
 * @param ordinals the stations on it, in order of code
 * @param total how many there are on all pages
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Selection(int[] ordinals, int total, Optional<StationCode> next) {

    public static Selection of(Moment moment, ListRequest request) {
        Snapshot snapshot = moment.snapshot();
        BitSet all = matching(moment, request);
        int from = request.after().map(snapshot::firstAfter).orElse(0);
        int[] page = all.stream().filter(i -> i >= from).limit(request.limit()).toArray();
        boolean more = page.length > 0 && all.nextSetBit(page[page.length - 1] + 1) >= 0;
        return new Selection(
                page, all.cardinality(), more ? last(snapshot, page) : Optional.empty());
    }

    private static Optional<StationCode> last(Snapshot snapshot, int[] page) {
        return Optional.of(snapshot.station(page[page.length - 1]).station().code());
    }

    private static BitSet matching(Moment moment, ListRequest request) {
        Snapshot snapshot = moment.snapshot();
        BitSet found = new BitSet(snapshot.size());
        found.set(0, snapshot.size());
        if (!request.text().isBlank()) {
            found.and(snapshot.search().find(request.text()));
        }
        Predicate<PublicStation> wanted = wanted(moment, request);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            found.set(i, wanted.test(snapshot.station(i)));
        }
        return found;
    }

    private static Predicate<PublicStation> wanted(Moment moment, ListRequest request) {
        boolean named = !request.text().isBlank();
        long marks = Bits.wanted(request.wishes()) | (named ? 0 : Bits.IN_SERVICE);
        Predicate<PublicStation> wanted = s -> (s.marks() & marks) == marks;
        if (request.bounds().isPresent()) {
            var bounds = request.bounds().get();
            wanted = wanted.and(s -> bounds.contains(s.entrance().lon(), s.entrance().lat()));
        }
        if (request.unit().isPresent()) {
            Set<String> codes = new HashSet<>();
            moment.snapshot()
                    .units()
                    .listSubtree(request.unit().get())
                    .forEach(u -> codes.add(u.code()));
            wanted = wanted.and(s -> codes.contains(s.station().profile().unit()));
        }
        return request.wishes().openOnly() ? wanted.and(s -> moment.answer(s).isOpen()) : wanted;
    }
}
