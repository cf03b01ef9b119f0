package org.nuanyi.cabinet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Unreadable;

/** A cabinet on paper that a server hears. */
public final class SpeakingCabinet {

    private static final int TWENTY_ONE_DEGREES = 210;

    private final Hearing hearing;
    private final Clock clock;
    private final PaperCabinet paper;

    public SpeakingCabinet(String id, Hearing hearing, Clock clock) {
        this.hearing = hearing;
        this.clock = clock;
        this.paper = new PaperCabinet(id);
    }

    /**
     * It is there, and says how it is.
     *
     * @param plan version it has
     */
    public void comesOnline(long plan) {
        hear(paper.connection(clock.instant(), "online", 1));
        hear(
                paper.state(
                        Channel.HEARTBEAT,
                        clock.instant(),
                        "connection",
                        1,
                        "device_at",
                        clock.instant(),
                        "uptime_s",
                        90_000,
                        "last_sequence",
                        0,
                        "unacknowledged",
                        0,
                        "refused_commands",
                        0,
                        "door",
                        "shut",
                        "temperature_dc",
                        TWENTY_ONE_DEGREES,
                        "power",
                        "mains",
                        "firmware",
                        "paper-1",
                        "planogram_version",
                        plan,
                        "allow_list_version",
                        0,
                        "keys_version",
                        1));
    }

    /** It counts what it holds: pieces in each lane of a plan. */
    public void counts(List<Lane> lanes, Map<Integer, Integer> pieces) {
        hear(paper.snapshot(clock.instant(), held(lanes, pieces)));
    }

    /** Its service door is opened for a visit and shut again; what lies in it then. */
    public void isRefilled(UUID visit, List<Lane> lanes, Map<Integer, Integer> pieces) {
        hear(paper.response(clock.instant(), visit, "acked"));
        hear(paper.response(clock.instant(), visit, "opened"));
        hear(paper.response(clock.instant(), visit, "closed", "pieces", 0));
        counts(lanes, pieces);
    }

    private static List<Map<String, Object>> held(List<Lane> lanes, Map<Integer, Integer> pieces) {
        return lanes.stream()
                .filter(lane -> pieces.containsKey(lane.number()))
                .map(
                        lane ->
                                PaperCabinet.lane(
                                        lane.number(),
                                        lane.kind().id(),
                                        lane.item(),
                                        pieceOf(pieces, lane)))
                .toList();
    }

    private static int pieceOf(Map<Integer, Integer> pieces, Lane lane) {
        return Optional.ofNullable(pieces.get(lane.number())).orElseThrow();
    }

    /**
     * It keeps a door shut.
     *
     * @param outcome denied or jammed
     */
    public void keepsShut(UUID opening, String outcome, String reason) {
        hear(paper.response(clock.instant(), opening, outcome, "reason", reason));
    }

    /** Somebody tilts it. */
    public void isTilted() {
        hear(paper.said(Channel.TAMPER, clock.instant(), "kind", "tilted"));
    }

    private void hear(Paper said) {
        try {
            hearing.take(List.of(said.spoken()));
        } catch (Unreadable wrong) {
            throw new AssertionError(wrong);
        }
    }
}
