package org.nuanyi.cabinet.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Signatures;

/** Signs commands as the server does. */
public final class Signer {

    private final OctetKeyPairJsonWebKey key;

    /** With a new key of that name. */
    public Signer(String kid) {
        try {
            key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            key.setKeyId(kid);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    /** What devices believe. */
    public List<JsonNode> publicKeys() {
        try {
            String jwk = key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            return List.of(Json.read(jwk, JsonNode.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Claims of a command, to be changed before they are signed. */
    public static Map<String, Object> claims(
            String cabinet, String kind, @Nullable UUID transaction, Instant at, Object body) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("message_id", UUID.randomUUID());
        if (transaction != null) {
            claims.put("transaction_id", transaction);
        }
        claims.put("cabinet", cabinet);
        claims.put("kind", kind);
        claims.put("issued_at", at);
        claims.put("expires_at", at.plus(Duration.ofSeconds(10)));
        claims.put("body", body);
        return claims;
    }

    /** A command that keeps to the schema, signed. */
    public String sign(Map<String, Object> claims) {
        String text = Json.text(claims);
        Schemas.keeps("command.json", text);
        return sign(text, Signatures.TYPE);
    }

    /** Anything, signed. */
    public String sign(String claims, String type) {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setPayload(claims);
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setHeader("typ", type);
        signed.setKey(key.getPrivateKey());
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
