package org.nuanyi.upkeep.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.NewSpending;

/** What a browser sent of a receipt: its photos, and what was typed. */
record SentReceipt(MultivaluedMap<String, String> typed, List<byte[]> photos) {

    static SentReceipt of(MultipartFormDataInput input) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        input.getValues()
                .forEach(
                        (name, values) ->
                                values.stream()
                                        .filter(value -> !value.isFileItem())
                                        .forEach(value -> typed.add(name, value.getValue())));
        List<byte[]> photos =
                input.getValues().getOrDefault("photo", List.of()).stream()
                        .filter(FormValue::isFileItem)
                        .map(SentReceipt::bytes)
                        .filter(photo -> photo.length > 0)
                        .toList();
        return new SentReceipt(typed, photos);
    }

    private static byte[] bytes(FormValue value) {
        try (var stream = value.getFileItem().getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was spent, by what was typed. */
    NewSpending says() {
        return says(typed, new TypedFields(typed).unit("unit"));
    }

    /**
     * What was spent, by what was typed.
     *
     * @param unit whose it is
     * @throws BadInput that names the field
     */
    static NewSpending says(MultivaluedMap<String, String> typed, String unit) {
        TypedFields fields = new TypedFields(typed);
        String station = fields.text("station").strip();
        Optional<StationCode> code = StationCode.find(station);
        if (!station.isEmpty() && code.isEmpty()) {
            throw new BadInput("station", "The code of a station has eight digits.");
        }
        return new NewSpending(
                unit,
                code,
                fields.one(Category.class, "category"),
                fields.one(Source.class, "source"),
                fields.yuan("amount"),
                fields.day("on"),
                fields.text("seller"),
                fields.text("number"),
                fields.text("note"));
    }
}
