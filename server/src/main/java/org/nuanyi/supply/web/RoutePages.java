package org.nuanyi.supply.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Route;
import org.nuanyi.supply.Routes;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;
import org.nuanyi.supply.Stores;

/** The ways on which a unit brings supplies to its stations. */
@Needs(Permission.SEE_SUPPLIES)
@Path(RoutePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RoutePages {

    static final String PATH = ReplenishPages.PATH + "/routes";

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance routes(RoutesView view);

        static native TemplateInstance route(RouteView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param unit code of the unit that is shown
     * @param without stations with a store that are on no route
     * @param keeps whether the reader changes them
     */
    record RoutesView(
            DeskFrame desk,
            String unit,
            List<Option> units,
            List<RouteRow> rows,
            List<String> without,
            boolean keeps) {}

    /** A route, with its stops in order. */
    record RouteRow(long id, String name, List<String> stops) {}

    /**
     * The form of a route.
     *
     * @param action where it is sent
     * @param id number of the route; 0 for a new one
     */
    record RouteView(
            DeskFrame desk,
            String action,
            long id,
            String unit,
            String unitName,
            String name,
            List<StopRow> stops,
            String error) {}

    /**
     * A station of the unit.
     *
     * @param at its place as it was written; empty where it is not on the route
     * @param elsewhere the other route that it is on now; empty for none
     */
    record StopRow(long store, String name, String code, String at, String elsewhere) {}

    private final DeskFrames frames;
    private final Routes routes;
    private final Stores stores;
    private final StoreNames names;
    private final SupplyDesk desk;

    RoutePages(DeskFrames frames, Routes routes, Stores stores, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.routes = routes;
        this.stores = stores;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        String unit = desk.oneUnit(context);
        List<Store> stations = stations(scope, unit);
        StoreNames.Known known = names.of(scope, stations, words);
        List<Route> found = routes.list(scope, unit);
        Map<Long, String> on = on(found);
        RoutesView view =
                new RoutesView(
                        frame,
                        unit,
                        desk.options(context, unit, words),
                        found.stream()
                                .map(
                                        one ->
                                                new RouteRow(
                                                        one.id(),
                                                        one.name(),
                                                        one.stores().stream()
                                                                .map(known::of)
                                                                .toList()))
                                .toList(),
                        stations.stream()
                                .filter(one -> !on.containsKey(one.id()))
                                .map(one -> known.of(one.id()))
                                .toList(),
                        desk.keeps(context, unit));
        return Pages.page(Templates.routes(view), frame.frame(), 200);
    }

    /** The form of a new one. */
    @GET
    @Path("new")
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        String unit = kept(context, desk.oneUnit(context));
        return form(context, unit, Route.NONE, new RouteForm(new MultivaluedHashMap<>()), "");
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent, RoutingContext context) {
        String unit = Pages.text(sent, "unit");
        if (!desk.keeps(context, unit)) {
            throw new NotFound("There is no unit " + unit + " whose stores you keep.");
        }
        RouteForm form = new RouteForm(sent);
        Scope scope = SupplyDesk.keeper(context);
        return answer(
                context,
                unit,
                Route.NONE,
                form,
                () -> routes.add(scope, unit, form.name(), form.stops(stations(scope, unit))));
    }

    @GET
    @Path("{route:[0-9]{1,18}}")
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response show(@RestPath long route, RoutingContext context) {
        Route one = routes.route(SupplyDesk.reader(context), route);
        return form(
                context,
                kept(context, one.unit()),
                route,
                RouteForm.of(one, new MultivaluedHashMap<>()),
                "");
    }

    @POST
    @Path("{route:[0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response change(
            @RestPath long route, MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = SupplyDesk.keeper(context);
        String unit = kept(context, routes.route(SupplyDesk.reader(context), route).unit());
        RouteForm form = new RouteForm(sent);
        return answer(
                context,
                unit,
                route,
                form,
                () -> routes.change(scope, route, form.name(), form.stops(stations(scope, unit))));
    }

    /** Its stations are on no route any more. */
    @POST
    @Path("{route:[0-9]{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response remove(@RestPath long route, RoutingContext context) {
        String unit = kept(context, routes.route(SupplyDesk.reader(context), route).unit());
        routes.remove(SupplyDesk.keeper(context), route);
        return Pages.seeOther(PATH + "?unit=" + unit);
    }

    private Response answer(
            RoutingContext context, String unit, long route, RouteForm form, Runnable work) {
        try {
            work.run();
            return Pages.seeOther(PATH + "?unit=" + unit);
        } catch (BadInput bad) {
            String error = new ReplenishWords(desk.words(context)).field(bad.field());
            return form(context, unit, route, form, error);
        }
    }

    /**
     * The unit itself.
     *
     * @throws Forbidden if the reader does not keep its stores
     */
    private String kept(RoutingContext context, String unit) {
        if (!desk.keeps(context, unit)) {
            throw new Forbidden("These routes are another's.");
        }
        return unit;
    }

    private List<Store> stations(Scope scope, String unit) {
        return stores.list(scope, List.of(unit)).stream()
                .filter(one -> one.kind() == StoreKind.STATION)
                .toList();
    }

    /** Names of routes, by the stores that are on them. */
    private static Map<Long, String> on(List<Route> routes) {
        Map<Long, String> on = new HashMap<>();
        routes.forEach(route -> route.stores().forEach(store -> on.put(store, route.name())));
        return on;
    }

    private Response form(
            RoutingContext context, String unit, long route, RouteForm form, String error) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        RouteView view =
                new RouteView(
                        frame,
                        PATH + (route == Route.NONE ? "/new" : "/" + route),
                        route,
                        unit,
                        words.unit(desk.tree(), unit),
                        form.name(),
                        stops(SupplyDesk.reader(context), unit, route, form, words),
                        error);
        return Pages.page(Templates.route(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    /** Those that are on it, in their order; then the others. */
    private List<StopRow> stops(
            Scope scope, String unit, long route, RouteForm form, SupplyWords words) {
        List<Store> stations = stations(scope, unit);
        StoreNames.Known known = names.of(scope, stations, words);
        List<Route> all = routes.list(scope, unit);
        Map<Long, String> elsewhere = on(all.stream().filter(one -> one.id() != route).toList());
        List<Long> here =
                all.stream()
                        .filter(one -> one.id() == route)
                        .flatMap(one -> one.stores().stream())
                        .toList();
        Map<Long, Integer> place = new HashMap<>();
        IntStream.range(0, here.size()).forEach(i -> place.put(here.get(i), i));
        return stations.stream()
                .sorted(
                        Comparator.comparing(
                                one -> place.getOrDefault(one.id(), Integer.MAX_VALUE)))
                .map(
                        one ->
                                new StopRow(
                                        one.id(),
                                        known.of(one.id()),
                                        one.place(),
                                        form.at(one.id()),
                                        Objects.requireNonNullElse(elsewhere.get(one.id()), "")))
                .toList();
    }
}
