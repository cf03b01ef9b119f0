package org.nuanyi.cabinet.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.page.Language;

/** What the pages of visits share: at which cabinet, and in which words. */
@Singleton
class VisitDesk {

    private final CabinetDesk desk;
    private final Cabinets cabinets;
    private final Twins twins;

    VisitDesk(CabinetDesk desk, Cabinets cabinets, Twins twins) {
        this.desk = desk;
        this.cabinets = cabinets;
        this.twins = twins;
    }

    static String path(String cabinet) {
        return CabinetSection.PATH + "/" + cabinet + "/visits";
    }

    /**
     * The cabinet of the address.
     *
     * @throws NotFound if there is none that the reader may see
     */
    Cabinet cabinet(RoutingContext context, String id) {
        return cabinets.find(CabinetDesk.reader(context), id)
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }

    /** Whether the reader keeps it. */
    boolean keeps(RoutingContext context, Cabinet cabinet) {
        return desk.keeps(context, cabinet.unit());
    }

    boolean isOnline(RoutingContext context, Cabinet cabinet) {
        return twins.find(CabinetDesk.reader(context), cabinet.id())
                .filter(Twin::isOnline)
                .isPresent();
    }

    VisitWords words(Language language) {
        return new VisitWords(desk.words(language));
    }
}
