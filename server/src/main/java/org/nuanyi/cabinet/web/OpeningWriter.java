package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.core.cabinet.DenialReason;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;

/** Writes how far openings have come. Thread-safe. */
@Singleton
final class OpeningWriter {

    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Cabinets cabinets;
    private final Stations stations;
    private final ItemNames names;

    OpeningWriter(Cabinets cabinets, Stations stations, ItemNames names) {
        this.cabinets = cabinets;
        this.stations = stations;
        this.names = names;
    }

    OpeningView write(OpeningCard card, Frame frame) {
        Cabinet cabinet = cabinets.find(LOOKER, card.cabinet()).orElseThrow();
        Station station = stations.station(LOOKER, cabinet.station());
        ItemNames.Spoken spoken = names.in(frame.language());
        boolean giving = card.pieces() < 0;
        OpeningState state = card.opening().state();
        return new OpeningView(
                frame.showing(station.isDemo()),
                card.id().toString(),
                card.cabinet(),
                station.profile().name(),
                card.lane(),
                spoken.item(card.item()),
                spoken.piece(card.item()),
                (state == OpeningState.CLOSED ? OpeningState.SETTLED : state).id(),
                giving,
                giving ? -card.opening().taken() : card.opening().taken(),
                OpeningView.isOver(card.opening()),
                card.opening().reason().map(DenialReason::id).orElse(""),
                station.code().value(),
                station.profile().deskPhone());
    }
}
