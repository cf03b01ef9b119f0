package org.nuanyi.station.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.Named;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.StandingResult.Changed;
import org.nuanyi.station.StandingResult.Refused;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/**
 * What shuts a station and opens it again, for a while or for once: its unit's own affair, public
 * at once. That it ends is decided elsewhere.
 */
@Needs(Permission.EDIT_STATIONS)
@Path(StationsSection.PATH + "/{code:[0-9]{8}}/life")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LifePages {

    private static final int LONGEST = 200;

    private final Stations stations;
    private final OneOffs oneOffs;
    private final OneStationWriter writer;

    LifePages(Stations stations, OneOffs oneOffs, OneStationWriter writer) {
        this.stations = stations;
        this.oneOffs = oneOffs;
        this.writer = writer;
    }

    @POST
    @Path("suspend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response suspend(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        Optional<String> reason = reason(form);
        return reason.isEmpty()
                ? refuse(station, "reason", context)
                : answer(
                        stations.suspend(StationScope.of(context), station, reason.get()),
                        station,
                        context);
    }

    /** One that was suspended. What has ended opens again by a decision. */
    @POST
    @Path("reopen")
    @Operation(hidden = true)
    public Response reopen(@RestPath String code, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        return answer(stations.resume(StationScope.of(context), station), station, context);
    }

    /** Shuts or opens it once, whatever its hours say. */
    @POST
    @Path("one-offs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        try {
            Scope scope = StationScope.of(context);
            oneOffs.add(
                    scope,
                    station,
                    Named.find(OneOff.Kind.class, Pages.text(form, "kind"))
                            .orElseThrow(() -> new BadInput("kind", "kind is closed or open.")),
                    moment(form, "from"),
                    moment(form, "until"),
                    Pages.text(form, "reason"),
                    scope.actor().role());
            return back(station, "one-offs");
        } catch (BadInput bad) {
            return refuse(station, bad.field(), context);
        }
    }

    @POST
    @Path("one-offs/{given:[0-9]{1,18}}/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath String code, @RestPath long given, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        oneOffs.cancel(StationScope.of(context), station, given);
        return back(station, "one-offs");
    }

    private Response answer(StandingResult result, StationCode code, RoutingContext context) {
        return switch (result) {
            case Changed _ -> back(code, "life");
            case Refused(var why) -> {
                StationPage page = page(code, context);
                yield OneStationPages.page(
                        page.refused(sentence(why, page.frame().language())), 400);
            }
        };
    }

    private Response refuse(StationCode code, String field, RoutingContext context) {
        StationPage page = page(code, context);
        return OneStationPages.page(page.refused(sentence(field, page.frame().language())), 400);
    }

    private StationPage page(StationCode code, RoutingContext context) {
        return writer.page(context, stations.station(StationScope.of(context), code));
    }

    private static Response back(StationCode code, String part) {
        return Pages.seeOther(
                "%s/%s?saved=%s#%s".formatted(StationsSection.PATH, code, part, part));
    }

    private static Optional<String> reason(MultivaluedMap<String, String> form) {
        return Optional.of(Pages.text(form, "reason").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    private static LocalDateTime moment(MultivaluedMap<String, String> form, String field) {
        try {
            return LocalDateTime.parse(Pages.text(form, field));
        } catch (DateTimeParseException noMoment) {
            throw new BadInput(field, field + " takes a day and a time: 2026-11-30T12:00.");
        }
    }

    private static String sentence(String field, Language language) {
        return switch (field) {
            case "from" -> language.pick("没有登记：请写从什么时候起。", "Not entered: say from when.");
            case "until" ->
                    language.pick(
                            "没有登记：结束要晚于开始，最长一年。",
                            "Not entered: it must end after it begins, within a year.");
            case "kind" -> language.pick("没有登记：请选关闭还是开放。", "Not entered: closed or open?");
            default ->
                    language.pick(
                            "没有保存：请写原因，1 到 200 个字，公众会看到。",
                            "Not saved: give a reason of 1 to 200 characters; the public sees it.");
        };
    }

    private static String sentence(StandingResult.Reason why, Language language) {
        return why == StandingResult.Reason.NOT_OPEN
                ? language.pick("只有开放的驿站可以暂停。", "Only an open station can be suspended.")
                : language.pick(
                        "它没有暂停。撤销了的，要申请恢复。",
                        "It is not suspended. What has ended opens again by a decision.");
    }
}
