package org.nuanyi.finder.internal;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToLongFunction;
import org.nuanyi.core.Named;

/**
 * Members of a JSON object that hold one value of each station, so that alike stands beside alike
 * and gzip finds little left to say. For one thread.
 */
final class Columns {

    private static final int USUAL_STATION = 200;

    private final List<PublicStation> stations;
    private final JsonBuffer json;

    Columns(List<PublicStation> stations) {
        this.stations = stations;
        this.json = new JsonBuffer((stations.size() + 20) * USUAL_STATION);
    }

    byte[] toBytes() {
        return json.toBytes();
    }

    /** What the numbers of another column stand for. */
    void names(String name, Collection<? extends Named> constants) {
        list(name, List.copyOf(constants), (constant, _) -> json.string(constant.id()));
    }

    void strings(String name, Function<PublicStation, String> value) {
        list(name, stations, (station, _) -> json.string(value.apply(station)));
    }

    void numbers(String name, ToLongFunction<PublicStation> value) {
        list(name, stations, (station, _) -> json.number(value.applyAsLong(station)));
    }

    /** Each but the first as what it is more than the one before. */
    void differences(String name, ToLongFunction<PublicStation> value) {
        list(
                name,
                stations,
                (station, i) -> {
                    long before = i == 0 ? 0 : value.applyAsLong(stations.get(i - 1));
                    json.number(value.applyAsLong(station) - before);
                });
    }

    /** Numbers, and null where there is none. */
    void maybe(String name, Function<PublicStation, OptionalLong> value) {
        list(
                name,
                stations,
                (station, _) ->
                        value.apply(station).ifPresentOrElse(json::number, () -> json.raw("null")));
    }

    /** Lists that somebody else writes, without the brackets around each. */
    void json(String name, BiConsumer<PublicStation, JsonBuffer> write) {
        list(
                name,
                stations,
                (station, _) -> {
                    json.raw("[");
                    write.accept(station, json);
                    json.raw("]");
                });
    }

    /** A member written by somebody else. */
    void member(String name, Consumer<JsonBuffer> value) {
        json.raw(",\"").raw(name).raw("\":");
        value.accept(json);
    }

    private <T> void list(String name, List<T> values, ObjIntConsumer<T> write) {
        json.raw(",\"").raw(name).raw("\":[");
        for (int i = 0; i < values.size(); i++) {
            json.raw(i == 0 ? "" : ",");
            write.accept(values.get(i), i);
        }
        json.raw("]");
    }
}
