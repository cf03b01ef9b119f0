package org.nuanyi.cabinet.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.interfaces.EdECPrivateKey;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.CompactSerializer;
import org.jose4j.lang.JoseException;

/**
 * Signs commands as the contract wants it (section 5): JWS in compact form (RFC 7515) with Ed25519
 * (RFC 8037). Thread-safe.
 */
public final class CommandSigner {

    private static final String TYPE = "nuanyi-command+jws";
    private static final String SUBTYPE = "Ed25519";

    private final OctetKeyPairJsonWebKey key;
    private final Ed25519PrivateKeyParameters seed;

    private CommandSigner(OctetKeyPairJsonWebKey key) {
        this.key = key;
        this.seed =
                new Ed25519PrivateKeyParameters(
                        ((EdECPrivateKey) key.getPrivateKey()).getBytes().orElseThrow());
    }

    /** With a new key. */
    public static CommandSigner create(String kid) {
        try {
            OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(SUBTYPE);
            key.setKeyId(kid);
            return new CommandSigner(key);
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    /**
     * With the key of {@link #secret}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CommandSigner of(String secret) {
        try {
            return new CommandSigner(new OctetKeyPairJsonWebKey(JsonUtil.parseJson(secret)));
        } catch (JoseException e) {
            throw new IllegalArgumentException("no key that commands are signed with", e);
        }
    }

    /** What its commands name it by. */
    public String id() {
        return key.getKeyId();
    }

    /** The key as JWK with its private half: to be sealed, and shown to nobody. */
    public String secret() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** What devices believe commands by: a JWK. */
    public Map<String, Object> publicKey() {
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** The command as it goes over the wire. */
    public byte[] sign(Command command) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", TYPE);
        jws.setPayload(Wire.write(command));
        String header = jws.getHeaders().getEncodedHeader();
        String payload = jws.getEncodedPayload();
        byte[] signature = sign(CompactSerializer.serialize(header, payload).getBytes(US_ASCII));
        return CompactSerializer.serialize(header, payload, Base64Url.encode(signature))
                .getBytes(US_ASCII);
    }

    /** Not by the JDK: it takes ten times as long, which was a third of all a server did. */
    private byte[] sign(byte[] content) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, seed);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }
}
