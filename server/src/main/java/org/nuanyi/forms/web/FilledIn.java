package org.nuanyi.forms.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.kernel.BadInput;

/**
 * What a browser sent of a form. Names of its fields have a prefix, so that no field is mistaken.
 */
record FilledIn(MultipartFormDataInput input) {

    /** Before the id of a field. */
    static final String FIELD = "f-";

    /** Before the id of a field, for a photo that is added to it. */
    static final String PHOTO = "photo-";

    private static final int MOST = 1_000_000;

    /** What was sent under that name; empty where nothing was. */
    String text(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /**
     * The id under that name.
     *
     * @throws BadInput if it is none
     */
    UUID id(String name) {
        String id = text(name);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new BadInput(name, "This must be an id, as the page gave it.");
        }
        return UUID.fromString(id);
    }

    /**
     * The version of the answers under that name.
     *
     * @throws BadInput if it is none
     */
    int version(String name) {
        String version = text(name);
        if (!version.matches("[0-9]{1,6}")) {
            throw new BadInput(name, "This must be a version, as the page gave it.");
        }
        return Integer.parseInt(version);
    }

    /**
     * The number under that name.
     *
     * @throws BadInput if it is none
     */
    long number(String name) {
        String number = text(name);
        if (!number.matches("[0-9]{1,18}")) {
            throw new BadInput(name, "This must be a number, as the page gave it.");
        }
        return Long.parseLong(number);
    }

    /**
     * The answers to the fields of the form.
     *
     * @param keep keeps a photo that came with them, for a field, and says its id
     */
    Answers answers(Definition definition, BiFunction<String, byte[], UUID> keep) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            List<String> values = new ArrayList<>(values(FIELD + field.id()));
            if (field.kind() instanceof Kind.Photos) {
                for (byte[] photo : photos(PHOTO + field.id())) {
                    values.add(keep.apply(field.id(), photo).toString());
                }
            }
            answers.put(field.id(), values);
        }
        return new Answers(answers);
    }

    /**
     * The file under that name.
     *
     * @throws BadInput if there is none
     */
    byte[] file(String name) {
        return photos(name).stream()
                .findFirst()
                .orElseThrow(() -> new BadInput(name, "This must be a file."));
    }

    private List<String> values(String name) {
        return input.getValues().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .map(FilledIn::clean)
                .toList();
    }

    private List<byte[]> photos(String name) {
        return input.getValues().getOrDefault(name, List.of()).stream()
                .filter(FormValue::isFileItem)
                .map(FilledIn::bytes)
                .filter(photo -> photo.length > 0)
                .toList();
    }

    private static byte[] bytes(FormValue value) {
        try (var stream = value.getFileItem().getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Browsers end lines in two signs; the database takes no character 0. */
    static String clean(String text) {
        if (text.length() > MOST) {
            throw new BadInput("answers", "This is far too long.");
        }
        return text.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
