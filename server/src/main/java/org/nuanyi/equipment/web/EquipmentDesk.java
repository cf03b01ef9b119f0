package org.nuanyi.equipment.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.account.Acting;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/**
 * What the pages of equipment share: who asks and acts, and for which units. Whoever sees purchases
 * sees equipment, whoever asks for it keeps it.
 */
@Singleton
class EquipmentDesk {

    static final Permission SEE = Permission.SEE_PURCHASES;
    static final Permission KEEP = Permission.REQUEST_PURCHASES;

    private final Acting acting;
    private final Units units;
    private final Clock clock;

    EquipmentDesk(Acting acting, Units units, Clock clock) {
        this.acting = acting;
        this.units = units;
        this.clock = clock;
    }

    static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, SEE);
    }

    static Scope keeper(RoutingContext context) {
        return SignedIn.scope(context, SEE, KEEP);
    }

    /** As what the reader does this with a matter. */
    Scope acting(RoutingContext context, Machine machine, Matter matter, NewDeed deed) {
        return acting.scope(context, keeper(context), machine, matter, deed.act());
    }

    /** As what the reader may do something with a matter. */
    Scope acting(RoutingContext context, Machine machine, Matter matter) {
        return acting.scope(context, keeper(context), machine, matter);
    }

    /** Whether the reader keeps what is a unit's. */
    boolean keeps(RoutingContext context, String unit) {
        return acting.may(context, KEEP, unit);
    }

    /** What a form has as its photo; empty where none was taken. */
    static Optional<byte[]> photo(@Nullable FileUpload upload) {
        return Optional.ofNullable(upload).filter(sent -> sent.size() > 0).map(Uploads::bytes);
    }

    UnitTree tree() {
        return units.tree();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    /** Codes of one unit and all below it; of all that the reader sees where none is asked for. */
    List<String> units(RoutingContext context, String asked) {
        return UnitChoice.codes(units.tree(), seen(context), asked);
    }

    /** Those that the reader sees, to choose from. */
    List<Option> unitOptions(RoutingContext context, String chosen, EquipmentWords words) {
        return UnitChoice.options(units.tree(), seen(context), chosen, words.language());
    }

    private static Set<String> seen(RoutingContext context) {
        return SignedIn.of(context).caller().units(SEE);
    }
}
