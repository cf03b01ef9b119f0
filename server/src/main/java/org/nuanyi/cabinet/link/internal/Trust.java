package org.nuanyi.cabinet.link.internal;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import org.nuanyi.kernel.Trouble;

/** Certificates by which a broker is known. */
final class Trust {

    private Trust() {}

    /**
     * At the start, while somebody looks.
     *
     * @throws Trouble if they cannot be read
     */
    static void check(Path pem) {
        var unused = in(pem);
    }

    /**
     * Those of that file alone.
     *
     * @throws Trouble if they cannot be read
     */
    static MqttClientSslConfig in(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, one);
            }
            if (number == 0) {
                throw new CertificateException("there is none in it");
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return MqttClientSslConfig.builder().trustManagerFactory(trust).build();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new Trouble(
                    "The certificates of NUANYI_BROKER_CA cannot be read (%s): they must be PEM."
                            .formatted(unreadable.getMessage()),
                    unreadable);
        }
    }
}
