package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.DeviceStore;
import org.nuanyi.cabinet.internal.DeviceStore.CardKey;
import org.nuanyi.cabinet.internal.DeviceStore.Numbered;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Who may open cabinets: members of the union by the numbers of their cards. A number is kept
 * sealed, and a member is known by a keyed hash of it. Thread-safe.
 */
@Singleton
public final class Members {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{4,32}");
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Sealing sealing;
    private final Clock clock;

    public Members(Scopes scopes, Sealing sealing, Clock clock) {
        this.scopes = scopes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Somebody is a member, and every cabinet knows the card.
     *
     * @param number of the card, as the register writes it
     * @return by what openings name the member: {@link Asking#member}
     * @throws BadInput if it is no number of a card
     */
    public String enrol(String number) {
        if (!isNumber(number)) {
            throw new BadInput("number", "A card has 4 to 32 digits and letters.");
        }
        return scopes.in(
                KEEPER,
                handle -> {
                    DeviceStore devices = new DeviceStore(handle);
                    String member = name(devices, number);
                    devices.enrol(member, sealing.seal(number), clock.instant());
                    devices.cardKeys()
                            .forEach(
                                    key ->
                                            devices.addCards(
                                                    key, Map.of(card(key, number), member)));
                    return member;
                });
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** By whichever suite the member was named first. */
    private String name(DeviceStore devices, String number) {
        List<String> names =
                sealing.fingerprints("union member " + number).stream()
                        .map(HexFormat.of()::formatHex)
                        .toList();
        return names.stream().filter(devices::isKnown).findFirst().orElse(names.getFirst());
    }

    /**
     * Somebody is no member any more: nothing opens for them from now on, off line as soon as the
     * cabinets have their next list. Their phones are forgotten.
     *
     * @return whether they were one
     */
    public boolean leave(String member) {
        return scopes.in(KEEPER, handle -> new DeviceStore(handle).leave(member, clock.instant()));
    }

    /** Whose card a cabinet calls so; empty where it is nobody's, or of somebody who has left. */
    Optional<String> holder(String cabinet, String card) {
        return scopes.in(KEEPER, handle -> new DeviceStore(handle).member(cabinet, card));
    }

    /** Tells a new device all cards there are, in the transaction of the handle. */
    void introduce(Handle handle, CardKey key) {
        DeviceStore devices = new DeviceStore(handle);
        devices.addCards(
                key,
                devices.numbers().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> card(key, sealing.open(one.sealed())),
                                        Numbered::member)));
    }

    /** What a cabinet says of a card (contract, section 8). */
    private String card(CardKey key, String number) {
        byte[] secret = Base64.getUrlDecoder().decode(sealing.open(key.sealed()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(number.getBytes(US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
