package org.nuanyi.finder.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.station.Facility;
import org.nuanyi.union.Unit;

/** The words the API uses: facilities and units. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final Finder finder;
    private final ObjectMapper json;

    CatalogueResource(Finder finder, ObjectMapper json) {
        this.finder = finder;
        this.json = json;
    }

    /** Every facility there can be, in the order in which they are shown. */
    record FacilityList(List<FacilityEntry> facilities) {}

    record FacilityEntry(String id, String zh, String en) {}

    /** Every unit, each before those below it. */
    record UnitList(List<UnitEntry> units) {}

    /**
     * @param centre longitude and latitude in WGS-84
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record UnitEntry(
            String code,
            Optional<String> parent,
            String kind,
            String name,
            String shortName,
            String english,
            Optional<String> area,
            Optional<List<Double>> centre,
            List<String> aliases,
            LocalDate openedOn,
            Optional<LocalDate> closedOn) {

        static UnitEntry of(Unit unit) {
            return new UnitEntry(
                    unit.code(),
                    unit.parent(),
                    unit.kind().name().toLowerCase(Locale.ROOT),
                    unit.name(),
                    unit.shortName(),
                    unit.english(),
                    unit.area(),
                    unit.centre().map(UnitEntry::coordinates),
                    unit.aliases(),
                    unit.openedOn(),
                    unit.closedOn());
        }

        private static List<Double> coordinates(GeoPoint point) {
            return List.of(point.lon(), point.lat());
        }
    }

    @GET
    @Path("facilities")
    @NonBlocking
    public Response facilities(@Context Request conditions) throws JsonProcessingException {
        List<FacilityEntry> entries =
                Arrays.stream(Facility.values())
                        .map(f -> new FacilityEntry(f.id(), f.chinese(), f.english()))
                        .toList();
        byte[] body = json.writeValueAsBytes(new FacilityList(entries));
        return Tagged.seldomChanging(conditions, body);
    }

    @GET
    @Path("units")
    @NonBlocking
    public Response units(@Context Request conditions) throws JsonProcessingException {
        List<UnitEntry> entries = finder.units().stream().map(UnitEntry::of).toList();
        byte[] body = json.writeValueAsBytes(new UnitList(entries));
        return Tagged.seldomChanging(conditions, body);
    }
}
