package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.Trouble;

/** Where cabinets connect to, as they are told when they are provisioned. */
@Singleton
public final class DeviceAddress {

    private static final int PLAIN = 1883;
    private static final int SECURE = 8883;

    private final Optional<URI> url;
    private final Optional<String> ca;

    /**
     * @throws Trouble if {@code NUANYI_CABINETS_URL} is no address, or the file of {@code
     *     NUANYI_CABINETS_CA} cannot be read, or holds no certificate
     */
    public DeviceAddress(
            @ConfigProperty(name = "nuanyi.cabinets.url") Optional<String> url,
            @ConfigProperty(name = "nuanyi.cabinets.ca") Optional<Path> ca) {
        this.url = url.map(DeviceAddress::read);
        this.ca = ca.map(DeviceAddress::read);
    }

    private static URI read(String text) {
        try {
            URI url = URI.create(text.strip());
            if (url.getHost() != null && ("mqtt".equals(url.getScheme()) || isSecure(url))) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new Trouble("NUANYI_CABINETS_URL must be as mqtts://cabinets.example.cn:8883.");
    }

    private static String read(Path file) {
        try {
            String pem = Files.readString(file);
            if (!holdsCertificates(pem)) {
                throw new Trouble(
                        "NUANYI_CABINETS_CA names %s, which holds no certificate (PEM)."
                                .formatted(file));
            }
            return pem;
        } catch (IOException unreadable) {
            throw new Trouble(
                    "NUANYI_CABINETS_CA names %s, which cannot be read.".formatted(file),
                    unreadable);
        }
    }

    private static boolean holdsCertificates(String pem) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        } catch (CertificateException none) {
            return false;
        }
    }

    private static boolean isSecure(URI url) {
        return "mqtts".equals(url.getScheme());
    }

    /**
     * @param ca PEM by which it is believed; empty: what the device trusts anyway
     */
    public record Broker(String host, int port, boolean tls, Optional<String> ca) {}

    /** Empty where the operator named none. */
    public Optional<Broker> broker() {
        return url.map(
                it -> {
                    int usual = isSecure(it) ? SECURE : PLAIN;
                    int port = it.getPort() < 0 ? usual : it.getPort();
                    return new Broker(it.getHost(), port, isSecure(it), ca);
                });
    }
}
