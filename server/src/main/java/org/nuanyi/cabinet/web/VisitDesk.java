package org.nuanyi.cabinet.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.account.Acting;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Items;

/** What the pages of visits share: who asks and acts, at which cabinet. */
@Singleton
class VisitDesk {

    static final Permission SEE = Permission.SEE_SUPPLIES;
    static final Permission KEEP = Permission.KEEP_STORES;

    private final Acting acting;
    private final Cabinets cabinets;
    private final Twins twins;
    private final Items items;

    VisitDesk(Acting acting, Cabinets cabinets, Twins twins, Items items) {
        this.acting = acting;
        this.cabinets = cabinets;
        this.twins = twins;
        this.items = items;
    }

    static String path(String cabinet) {
        return "/desk/cabinets/" + cabinet + "/visits";
    }

    static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, SEE);
    }

    static Scope keeper(RoutingContext context) {
        return SignedIn.scope(context, SEE, KEEP);
    }

    /**
     * By which what is sent again is known.
     *
     * @throws BadInput if it is none
     */
    static UUID key(MultivaluedMap<String, String> form) {
        try {
            return UUID.fromString(Pages.text(form, "key"));
        } catch (IllegalArgumentException none) {
            throw new BadInput("key", "The key is a UUID.");
        }
    }

    /**
     * The cabinet of the address.
     *
     * @throws NotFound if there is none that the reader may see
     */
    Cabinet cabinet(RoutingContext context, String id) {
        return cabinets.find(reader(context), id)
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }

    /** Whether the reader keeps it. */
    boolean keeps(RoutingContext context, Cabinet cabinet) {
        return acting.may(context, KEEP, cabinet.unit());
    }

    boolean isOnline(RoutingContext context, Cabinet cabinet) {
        return twins.find(reader(context), cabinet.id()).filter(Twin::isOnline).isPresent();
    }

    VisitWords words(Language language) {
        return new VisitWords(
                language,
                items.list().stream().collect(Collectors.toMap(Item::code, Function.identity())));
    }
}
