package org.nuanyi.supply.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanyi.station.Station;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.PickList;
import org.nuanyi.supply.PickList.Stop;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Proposal;

/**
 * Writes a pick list (配货单) in Chinese, as the body of a paper.
 *
 * @param items those it names, by their codes
 * @param stations those it names that the register knows, by their codes
 * @param root where this server is
 */
public record PickPaper(Map<String, Item> items, Map<String, Station> stations, String root) {

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance pickPaper(View view);

        private Templates() {}
    }

    /** What the template shows. */
    record View(String week, String route, int count, List<Line> taken, List<Halt> halts) {}

    /**
     * So much of a lot.
     *
     * @param packs whole packs; empty where it is none
     */
    record Line(String item, String batch, String expiresOn, String pieces, String packs) {}

    /** A station. */
    record Halt(
            int number,
            String station,
            String address,
            String code,
            String shipment,
            String link,
            List<Line> left) {}

    /** The body. */
    public String body(Proposal proposal, PickList list) {
        return Templates.pickPaper(view(proposal, list)).render();
    }

    View view(Proposal proposal, PickList list) {
        List<Stop> stops = list.stops();
        return new View(
                "%s 至 %s".formatted(proposal.week(), proposal.week().plusDays(6)),
                list.route().name(),
                stops.size(),
                list.taken().stream().map(this::line).toList(),
                IntStream.range(0, stops.size()).mapToObj(i -> halt(i + 1, stops.get(i))).toList());
    }

    private Halt halt(int number, Stop stop) {
        String place = stop.store().place();
        Optional<Station> station = Optional.ofNullable(stations.get(place));
        return new Halt(
                number,
                station.map(it -> it.profile().name()).orElse(place),
                station.map(it -> it.profile().place().address()).orElse(""),
                place,
                Long.toString(stop.shipment()),
                "%s/k#s-%s".formatted(root, place),
                stop.left().stream().map(this::line).toList());
    }

    private Line line(Pieces pieces) {
        Item item = Objects.requireNonNull(items.get(pieces.lot().item()));
        boolean whole = item.pack() > 1 && pieces.pieces() % item.pack() == 0;
        return new Line(
                item.name(),
                pieces.lot().batch(),
                pieces.lot().expiresOn().map(LocalDate::toString).orElse(""),
                "%,d %s".formatted(pieces.pieces(), item.piece()),
                whole ? "%,d 包".formatted(pieces.pieces() / item.pack()) : "");
    }
}
