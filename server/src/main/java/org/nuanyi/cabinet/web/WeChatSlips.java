package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.kernel.crypto.SealBroken;
import org.nuanyi.kernel.crypto.Sealing;

/**
 * Who WeChat says holds the phone, sealed, in a field of the form until the card's number is typed.
 * Thread-safe.
 */
@Singleton
final class WeChatSlips {

    private static final Pattern FORM = Pattern.compile("wechat ([0-9]{1,12}) ([0-9a-f]+)");
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Sealing sealing;
    private final Clock clock;

    WeChatSlips(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** For a name of {@link org.nuanyi.cabinet.MemberPhones#wechat}. */
    String write(String wechat) {
        long until = clock.instant().plus(LASTS).getEpochSecond();
        String text = "wechat %d %s".formatted(until, wechat);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(text));
    }

    /** Empty where it is none of ours, or too old. */
    Optional<String> read(String slip) {
        if (slip.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher text = FORM.matcher(sealing.open(Base64.getUrlDecoder().decode(slip)));
            return text.matches() && clock.instant().isBefore(until(text))
                    ? Optional.of(text.group(2))
                    : Optional.empty();
        } catch (SealBroken | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Instant until(Matcher text) {
        return Instant.ofEpochSecond(Long.parseLong(text.group(1)));
    }
}
