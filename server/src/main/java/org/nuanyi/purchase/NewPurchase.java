package org.nuanyi.purchase;

import java.util.List;
import java.util.Map;
import org.nuanyi.station.StationCode;

/**
 * What somebody asks for.
 *
 * @param unit code of who buys and whose budget line it is
 * @param year of the budget
 * @param source id of whose money it is: {@code district}
 */
public record NewPurchase(String unit, int year, String source, String title, List<Line> lines) {

    public NewPurchase {
        lines = List.copyOf(lines);
    }

    /**
     * A kind of things.
     *
     * @param measure 台, 套
     * @param estimate fen of one piece
     * @param pieces how many for each station
     */
    public record Line(
            String item, String measure, long estimate, Map<StationCode, Integer> pieces) {

        public Line {
            pieces = Map.copyOf(pieces);
        }
    }
}
