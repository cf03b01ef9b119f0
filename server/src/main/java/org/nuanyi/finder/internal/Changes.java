package org.nuanyi.finder.internal;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.outbox.OutboxEvent;
import org.nuanyi.kernel.outbox.SeenEvent;
import org.nuanyi.station.StationCode;

/**
 * What events say has to be loaded anew.
 *
 * @param everything so much changed that all is loaded
 * @param codes the stations that changed, each once
 */
record Changes(boolean everything, List<StationCode> codes) {

    static Changes of(List<SeenEvent> events) {
        List<OutboxEvent> ours =
                events.stream().map(SeenEvent::event).filter(Changes::concernsUs).toList();
        boolean everything =
                ours.stream().anyMatch(e -> e.keys().isEmpty() || e.module().equals("union"));
        List<StationCode> codes =
                ours.stream()
                        .flatMap(event -> event.keys().stream())
                        .map(StationCode::find)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return new Changes(everything, codes);
    }

    private static boolean concernsUs(OutboxEvent event) {
        return event.module().equals("station") || event.module().equals("union");
    }
}
