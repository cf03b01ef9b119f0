package org.nuanyi.cabinet.link.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * An authority for certificates, made by the JDK's keytool.
 *
 * @param certificate PEM: by it whatever it vouches for is believed
 */
record SomeAuthority(Path folder, Path certificate) {

    /** PEM files. */
    record Vouched(Path certificate, Path key) {}

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String OWN = "authority";

    /** With a key of its own, kept in that folder. */
    static SomeAuthority in(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        make(folder, OWN, "-ext", "bc:c");
        return new SomeAuthority(folder, certificate(folder, OWN));
    }

    /**
     * Vouches for a new key.
     *
     * @param file what its files are called
     * @param names as keytool writes them: {@code ip:127.0.0.1}, {@code dns:cabinets.example.org}
     */
    Vouched vouch(String file, String names)
            throws IOException, InterruptedException, GeneralSecurityException {
        make(folder, file, "-signer", OWN, "-ext", "san=" + names);
        return new Vouched(
                certificate(folder, file),
                pem(folder, file, "PRIVATE KEY", keys(folder).getKey(file, PASSWORD).getEncoded()));
    }

    private static void make(Path folder, String alias, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + alias,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store(folder).toString(),
                        "-storepass",
                        new String(PASSWORD));
        Process keytool =
                new ProcessBuilder(Stream.concat(command.stream(), Stream.of(more)).toList())
                        .inheritIO()
                        .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
    }

    private static Path store(Path folder) {
        return folder.resolve("keys.p12");
    }

    private static KeyStore keys(Path folder) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(folder))) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static Path certificate(Path folder, String alias)
            throws IOException, GeneralSecurityException {
        return pem(folder, alias, "CERTIFICATE", keys(folder).getCertificate(alias).getEncoded());
    }

    private static Path pem(Path folder, String file, String what, byte[] bytes)
            throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(file + "-" + what.replace(' ', '-') + ".pem"),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what),
                StandardCharsets.US_ASCII);
    }
}
