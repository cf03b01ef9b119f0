package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.cabinet.wire.Said.LaneHeld;
import org.nuanyi.core.cabinet.Opening;

/**
 * Somebody of the union opens a cabinet (上门).
 *
 * @param id of its command's transaction
 * @param unit code of the cabinet's unit
 * @param lane empty for the service door
 * @param reason empty of a restock
 * @param store number of the store that it is refilled from; empty unless it is a restock
 * @param account who
 * @param opening how far the door has come
 * @param before what lay in it when it began
 * @param after what lies in it since the door was shut; empty until the cabinet has said it
 * @param explained why that is not what there should be; may be empty
 * @param finishedAt empty while something is still to be done
 */
public record Visit(
        UUID id,
        String unit,
        String cabinet,
        VisitPurpose purpose,
        OptionalInt lane,
        String reason,
        OptionalLong store,
        String account,
        Instant begunAt,
        Instant expiresAt,
        Opening opening,
        List<Load> loads,
        List<LaneHeld> before,
        Optional<List<LaneHeld>> after,
        String explained,
        Optional<Instant> finishedAt) {

    public Visit {
        loads = List.copyOf(loads);
        before = List.copyOf(before);
        after = after.map(List::copyOf);
    }

    /**
     * What a visit did to a lane.
     *
     * @param item code of what lies there now; before that is known, of what was to be brought
     * @param before pieces of that item
     * @param brought pieces that were to be brought
     * @param after pieces; empty until the cabinet has said it
     */
    public record Change(int lane, String item, int before, int brought, OptionalInt after) {

        /** Pieces more than there should be; below nothing where some are missing. */
        public int difference() {
            return after.isPresent() ? after.getAsInt() - before - brought : 0;
        }

        /** Pieces that came in. */
        public int came() {
            return after.isPresent() ? Math.max(0, after.getAsInt() - before) : 0;
        }
    }

    /** Lane by lane. */
    public List<Change> changes() {
        Map<Integer, LaneHeld> held = by(after.orElse(before));
        Map<Integer, LaneHeld> was = by(before);
        Map<Integer, Load> load =
                loads.stream().collect(Collectors.toMap(Load::lane, Function.identity()));
        return Stream.of(held.keySet(), was.keySet(), load.keySet())
                .flatMap(numbers -> numbers.stream())
                .distinct()
                .sorted()
                .map(
                        number ->
                                change(
                                        number,
                                        Optional.ofNullable(was.get(number)),
                                        Optional.ofNullable(load.get(number)),
                                        Optional.ofNullable(held.get(number))))
                .toList();
    }

    private Change change(
            int lane, Optional<LaneHeld> was, Optional<Load> load, Optional<LaneHeld> held) {
        String item = load.map(it -> it.lot().item()).or(() -> held.map(LaneHeld::item)).orElse("");
        return new Change(
                lane,
                item,
                pieces(was, item),
                load.map(Load::pieces).orElse(0),
                after.isPresent() ? OptionalInt.of(pieces(held, item)) : OptionalInt.empty());
    }

    private static int pieces(Optional<LaneHeld> lane, String item) {
        return lane.filter(it -> it.item().equals(item)).map(LaneHeld::pieces).orElse(0);
    }

    private static Map<Integer, LaneHeld> by(List<LaneHeld> lanes) {
        return lanes.stream().collect(Collectors.toMap(LaneHeld::lane, Function.identity()));
    }
}
