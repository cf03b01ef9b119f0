package org.nuanyi.cabinet.link.internal;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint shows of itself. Its files are read again when they have changed, so that a
 * certificate is renewed while cabinets stay connected; files that do not do leave it as it was.
 */
final class RenewedKey extends X509ExtendedKeyManager {

    private static final Logger LOG = Logger.getLogger(RenewedKey.class);

    private final Vertx vertx;
    private final LinkSettings.Pem pem;
    private Version read;
    private X509KeyManager now;

    private record Version(FileTime certificate, FileTime key) {

        static Version of(LinkSettings.Pem pem) throws IOException {
            return new Version(
                    Files.getLastModifiedTime(pem.certificate()),
                    Files.getLastModifiedTime(pem.key()));
        }
    }

    /**
     * @throws Exception if the files cannot be read, or are no certificate and no key
     */
    RenewedKey(Vertx vertx, LinkSettings.Pem pem) throws Exception {
        this.vertx = vertx;
        this.pem = pem;
        this.read = Version.of(pem);
        this.now = load();
    }

    private X509KeyManager load() throws Exception {
        return (X509KeyManager)
                new PemKeyCertOptions()
                        .setCertPath(pem.certificate().toString())
                        .setKeyPath(pem.key().toString())
                        .getKeyManagerFactory(vertx)
                        .getKeyManagers()[0];
    }

    /** Called once for each connection, before its certificate and its key are asked for. */
    @Override
    public synchronized String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        renew();
        return now.chooseServerAlias(keyType, issuers, null);
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void renew() {
        try {
            Version written = Version.of(pem);
            if (!written.equals(read)) {
                read = written;
                now = load();
                LOG.infof("the certificate %s was read again", pem.certificate());
            }
        } catch (Exception unusable) {
            LOG.errorf(
                    "NUANYI_MQTT_CERTIFICATE and NUANYI_MQTT_KEY have changed and cannot be used"
                            + " (%s); cabinets are shown the former ones",
                    unusable.getMessage());
        }
    }

    @Override
    public synchronized X509Certificate[] getCertificateChain(String alias) {
        return now.getCertificateChain(alias);
    }

    @Override
    public synchronized PrivateKey getPrivateKey(String alias) {
        return now.getPrivateKey(alias);
    }

    @Override
    public synchronized String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return now.getServerAliases(keyType, issuers);
    }

    @Override
    public synchronized String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return now.chooseServerAlias(keyType, issuers, socket);
    }

    @Override
    public synchronized String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return now.getClientAliases(keyType, issuers);
    }

    @Override
    public synchronized String chooseClientAlias(
            String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return now.chooseClientAlias(keyType, issuers, socket);
    }
}
