package org.nuanyi.purchase;

import java.util.List;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A kind of things that is bought.
 *
 * @param number within the purchase, from 1
 * @param estimate fen of one piece
 */
public record PurchaseLine(
        long id, int number, String item, String measure, long estimate, List<Share> shares) {

    public PurchaseLine {
        shares = List.copyOf(shares);
    }

    /**
     * What is for one station.
     *
     * @param unit of the station when it was asked for
     * @param received good pieces that came
     */
    public record Share(long id, StationCode station, String unit, int pieces, int received) {}

    /** Pieces for all stations. */
    public int pieces() {
        return shares.stream().mapToInt(Share::pieces).sum();
    }

    /** Good pieces that came to all stations. */
    public int received() {
        return shares.stream().mapToInt(Share::received).sum();
    }

    /** What is for that station. */
    public Optional<Share> findShare(StationCode station) {
        return shares.stream().filter(share -> share.station().equals(station)).findFirst();
    }
}
