package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.Key;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads signed commands: JWS in compact form, Ed25519 and nothing else. */
public final class Signatures {

    /** The type every command names in its header, so that nothing else signed passes for one. */
    public static final String TYPE = "nuanyi-command+jws";

    private static final AlgorithmConstraints ED25519 =
            new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private static final Pattern UUIDS =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Signatures() {}

    /** What came of reading. */
    public sealed interface Reading {

        /** Signed by the server. */
        record Genuine(Command command) implements Reading {}

        /** Not to be believed; the ids are what it claims. */
        record Doubtful(Reason reason, @Nullable UUID commandId, @Nullable UUID transactionId)
                implements Reading {}
    }

    /**
     * Reads a command.
     *
     * @param keys JWK by kid
     */
    public static Reading read(String compact, Map<String, JsonNode> keys) {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmConstraints(ED25519);
        try {
            signed.setCompactSerialization(compact.strip());
            return judge(signed, keys);
        } catch (JoseException | IllegalArgumentException e) {
            return new Reading.Doubtful(Reason.MALFORMED, null, null);
        }
    }

    private static Reading judge(JsonWebSignature signed, Map<String, JsonNode> keys)
            throws JoseException {
        String claims = signed.getUnverifiedPayload();
        JsonNode jwk = keys.get(String.valueOf(signed.getKeyIdHeaderValue()));
        if (jwk == null) {
            return doubtful(Reason.KID, claims);
        }
        signed.setKey(publicKey(jwk));
        if (!TYPE.equals(signed.getHeader("typ")) || !verifies(signed)) {
            return doubtful(Reason.SIGNATURE, claims);
        }
        try {
            return new Reading.Genuine(Json.read(claims, Command.class));
        } catch (JsonProcessingException e) {
            return doubtful(Reason.MALFORMED, claims);
        }
    }

    private static boolean verifies(JsonWebSignature signed) {
        try {
            return signed.verifySignature();
        } catch (JoseException e) {
            return false; // another algorithm, or no signature at all
        }
    }

    private static Key publicKey(JsonNode jwk) throws JoseException {
        return JsonWebKey.Factory.newJwk(jwk.toString()).getKey();
    }

    private static Reading doubtful(Reason reason, String claims) {
        try {
            JsonNode tree = Json.read(claims, JsonNode.class);
            return new Reading.Doubtful(
                    reason, id(tree.path("message_id")), id(tree.path("transaction_id")));
        } catch (JsonProcessingException e) {
            return new Reading.Doubtful(reason, null, null);
        }
    }

    private static @Nullable UUID id(JsonNode claim) {
        String text = claim.asText();
        return UUIDS.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
