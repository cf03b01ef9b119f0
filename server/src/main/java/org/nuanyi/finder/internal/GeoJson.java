package org.nuanyi.finder.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.index.Hits;
import org.nuanyi.finder.Walk;
import org.nuanyi.station.StationCode;

/** Writes stations as GeoJSON (RFC 7946), mostly by copying what was written before. */
public final class GeoJson {

    private static final int USUAL_FEATURE = 1_200;
    private static final byte[] COLLECTION =
            ascii("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] DISTANCE = ascii(",\"distance_m\":");
    private static final byte[] WALK = ascii(",\"walk_min_estimate\":true,\"walk_min\":");
    private static final byte[] END = ascii("}}");

    private final Moment moment;
    private final Datum datum;
    private final JsonBuffer json;

    /** An event loop's answers are put together in one place, which stays in its cache. */
    private static final ThreadLocal<JsonBuffer> KEPT =
            ThreadLocal.withInitial(() -> new JsonBuffer(5 * USUAL_FEATURE));

    private GeoJson(Moment moment, Datum datum, JsonBuffer json) {
        this.moment = moment;
        this.datum = datum;
        this.json = json;
    }

    private static JsonBuffer sized(int features) {
        return new JsonBuffer((features + 1) * USUAL_FEATURE);
    }

    /** The stations found, with how far they are. */
    public static byte[] nearest(Moment moment, Hits hits, Datum datum) {
        GeoJson writer = new GeoJson(moment, datum, KEPT.get().cleared());
        writer.json.raw(COLLECTION);
        for (int i = 0; i < hits.size(); i++) {
            writer.comma(i);
            writer.begin(hits.ordinals()[i]);
            writer.distance(hits.metres()[i]);
            writer.end(hits.ordinals()[i]);
        }
        return writer.json.raw("]}").toBytes();
    }

    /** One station, with what lists leave out: when its fields were checked. */
    public static byte[] feature(Moment moment, int ordinal, Datum datum) {
        GeoJson writer = new GeoJson(moment, datum, sized(1));
        writer.begin(ordinal);
        ChecksJson.append(writer.json, moment.snapshot().station(ordinal).station());
        writer.end(ordinal);
        return writer.json.toBytes();
    }

    /** A page of a list: how many there are on all pages, and where the next one goes on. */
    public static byte[] page(Moment moment, Selection selection, Datum datum) {
        GeoJson writer = new GeoJson(moment, datum, sized(selection.ordinals().length));
        writer.json.raw(COLLECTION);
        for (int i = 0; i < selection.ordinals().length; i++) {
            writer.comma(i);
            writer.begin(selection.ordinals()[i]);
            writer.end(selection.ordinals()[i]);
        }
        writer.json.raw("],\"total\":").number(selection.total()).raw(",\"next\":");
        Optional<String> next = selection.next().map(StationCode::value);
        next.ifPresentOrElse(writer.json::string, () -> writer.json.raw("null"));
        return writer.json.raw("}").toBytes();
    }

    private void comma(int i) {
        if (i > 0) {
            json.raw(",");
        }
    }

    private void begin(int ordinal) {
        moment.snapshot().station(ordinal).json().appendTo(json, datum);
    }

    private void distance(double metres) {
        json.raw(DISTANCE).number(Math.round(metres)).raw(WALK).number(Walk.minutes(metres));
    }

    private void end(int ordinal) {
        json.raw(moment.told(moment.snapshot().station(ordinal)).json()).raw(END);
    }

    private static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }
}
