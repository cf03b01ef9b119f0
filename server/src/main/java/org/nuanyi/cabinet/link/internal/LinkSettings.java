package org.nuanyi.cabinet.link.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.kernel.Trouble;

/** Which line the operator named ({@code NUANYI_MQTT_…} or {@code NUANYI_BROKER_…}). */
sealed interface LinkSettings {

    /** None. */
    record None() implements LinkSettings {}

    /**
     * Cabinets connect to this process.
     *
     * @param port 0: any free one
     */
    record Endpoint(String host, int port, Optional<Pem> pem) implements LinkSettings {}

    /** A certificate with its chain, and its key, both PEM. */
    record Pem(Path certificate, Path key) {}

    /**
     * A broker lies between.
     *
     * @param ca PEM; empty: what the system trusts
     * @param dynamicSecurity whether cabinets are let in by Mosquitto's dynamic security
     */
    record Broker(
            String host,
            int port,
            boolean tls,
            String user,
            String password,
            Optional<Path> ca,
            boolean dynamicSecurity)
            implements LinkSettings {}

    /**
     * As it is written down.
     *
     * @throws Trouble where it does not do, or only a part of it is there
     */
    static LinkSettings of(Config config) {
        Written written = new Written(config);
        boolean port = written.find("nuanyi.mqtt.port").isPresent();
        boolean broker = written.find("nuanyi.broker.url").isPresent();
        if (port && broker) {
            throw new Trouble(
                    "NUANYI_MQTT_PORT and NUANYI_BROKER_URL are both set: cabinets come to this"
                            + " server or to a broker. Leave one out.");
        }
        return port ? endpoint(written) : broker ? broker(written) : none(written);
    }

    private static None none(Written written) {
        written.goesWith("nuanyi.mqtt.port", "host", "certificate", "key");
        written.goesWith("nuanyi.broker.url", "user", "password", "ca", "credentials");
        return new None();
    }

    private static Endpoint endpoint(Written written) {
        written.goesWith("nuanyi.broker.url", "user", "password", "ca", "credentials");
        return new Endpoint(
                written.find("nuanyi.mqtt.host").orElse("0.0.0.0"),
                written.port("nuanyi.mqtt.port"),
                pem(written));
    }

    private static Optional<Pem> pem(Written written) {
        Optional<Path> certificate = written.file("nuanyi.mqtt.certificate");
        Optional<Path> key = written.file("nuanyi.mqtt.key");
        if (certificate.isPresent() != key.isPresent()) {
            throw new Trouble("NUANYI_MQTT_CERTIFICATE and NUANYI_MQTT_KEY go together.");
        }
        return certificate.flatMap(chain -> key.map(own -> new Pem(chain, own)));
    }

    private static Broker broker(Written written) {
        written.goesWith("nuanyi.mqtt.port", "host", "certificate", "key");
        URI url = url(written.find("nuanyi.broker.url").orElseThrow());
        boolean tls = "mqtts".equals(url.getScheme());
        return new Broker(
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : tls ? 8883 : 1883,
                tls,
                written.needed("nuanyi.broker.user", "NUANYI_BROKER_URL"),
                written.needed("nuanyi.broker.password", "NUANYI_BROKER_URL"),
                written.file("nuanyi.broker.ca"),
                dynamicSecurity(written));
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            String scheme = url.getScheme();
            if (url.getHost() != null && ("mqtt".equals(scheme) || "mqtts".equals(scheme))) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        throw new Trouble("NUANYI_BROKER_URL must be as mqtt://host:1883 or mqtts://host:8883.");
    }

    private static boolean dynamicSecurity(Written written) {
        String word = written.find("nuanyi.broker.credentials").orElse("dynsec");
        return switch (word) {
            case "dynsec" -> true;
            case "none" -> false;
            default ->
                    throw new Trouble(
                            "NUANYI_BROKER_CREDENTIALS must be dynsec or none, not " + word + ".");
        };
    }

    /** What is set, by name; what is blank is not. */
    record Written(Config config) {

        private static final int LAST_PORT = 65_535;
        private static final Map<String, String> AREAS =
                Map.of("nuanyi.mqtt.port", "nuanyi.mqtt.", "nuanyi.broker.url", "nuanyi.broker.");

        Optional<String> find(String name) {
            return config.getOptionalValue(name, String.class)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        String needed(String name, String with) {
            return find(name)
                    .orElseThrow(() -> new Trouble("With %s goes %s.".formatted(with, env(name))));
        }

        int port(String name) {
            String text = find(name).orElseThrow();
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
                throw new Trouble(
                        "%s must be a number from 1 to 65535, not %s.".formatted(env(name), text));
            }
            return Integer.parseInt(text);
        }

        Optional<Path> file(String name) {
            Optional<Path> file = find(name).map(Path::of);
            file.filter(path -> !Files.isReadable(path))
                    .ifPresent(
                            path -> {
                                throw new Trouble(
                                        "%s names %s, which cannot be read."
                                                .formatted(env(name), path));
                            });
            return file;
        }

        /** Parts mean nothing where what they belong to is not set. */
        void goesWith(String whole, String... parts) {
            for (String part : parts) {
                String name = AREAS.get(whole) + part;
                if (find(name).isPresent()) {
                    throw new Trouble("With %s goes %s.".formatted(env(name), env(whole)));
                }
            }
        }

        private static String env(String name) {
            return name.toUpperCase(Locale.ROOT).replace('.', '_');
        }
    }
}
