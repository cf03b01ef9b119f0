package org.nuanyi.cabinet.wire;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Said.CardShown;
import org.nuanyi.cabinet.wire.Said.Connection;
import org.nuanyi.cabinet.wire.Said.Dispense;
import org.nuanyi.cabinet.wire.Said.DoorMoved;
import org.nuanyi.cabinet.wire.Said.Heartbeat;
import org.nuanyi.cabinet.wire.Said.Journaled;
import org.nuanyi.cabinet.wire.Said.Lanes;
import org.nuanyi.cabinet.wire.Said.Response;
import org.nuanyi.cabinet.wire.Said.Tampered;
import org.nuanyi.cabinet.wire.Said.Temperature;

/**
 * JSON as the contract writes it (section 3): snake case, times with milliseconds, nothing that is
 * null. What is not optional must be there; what is not known is passed over.
 */
public final class Wire {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule(), milliseconds())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .defaultPropertyInclusion(JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
                    .build();

    private Wire() {}

    private static SimpleModule milliseconds() {
        return new SimpleModule()
                .addSerializer(
                        Instant.class,
                        new JsonSerializer<>() {
                            @Override
                            public void serialize(
                                    Instant value, JsonGenerator out, SerializerProvider provider)
                                    throws IOException {
                                out.writeString(MILLISECONDS.format(value));
                            }
                        });
    }

    /**
     * Reads what a cabinet said.
     *
     * @throws Unreadable if it is not of the contract
     */
    public static Message read(Channel channel, byte[] payload) throws Unreadable {
        try {
            JsonNode tree = JSON.readTree(payload);
            Message message =
                    new Message(
                            JSON.treeToValue(tree, Envelope.class),
                            JSON.treeToValue(tree, type(channel)));
            if (message.said() instanceof Journaled
                    && message.envelope().sequence().orElse(0) < 1) {
                throw new IllegalArgumentException("sequence: journaled messages have one");
            }
            if (!message.envelope().isTimed()) {
                throw new IllegalArgumentException("at: not from 1970 to 9999");
            }
            return message;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads only who says it: of what cannot be read otherwise.
     *
     * @throws Unreadable if not even that can be read
     */
    public static Envelope readEnvelope(byte[] payload) throws Unreadable {
        try {
            return JSON.readValue(payload, Envelope.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static Class<? extends Said> type(Channel channel) {
        return switch (channel) {
            case RESPONSE -> Response.class;
            case DISPENSE -> Dispense.class;
            case DOOR -> DoorMoved.class;
            case CARD -> CardShown.class;
            case TAMPER -> Tampered.class;
            case TEMPERATURE -> Temperature.class;
            case HEARTBEAT -> Heartbeat.class;
            case LANES -> Lanes.class;
            case CONNECTION -> Connection.class;
        };
    }

    /** What a device said over HTTPS; empty if it is not of this form. */
    public static <T> Optional<T> find(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws UncheckedIOException if it is something else
     */
    public static <T> T readBack(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as text. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
