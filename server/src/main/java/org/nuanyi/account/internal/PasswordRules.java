package org.nuanyi.account.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.account.PasswordFault;

/** Which passwords are taken. Length counts, kinds of signs do not (NIST SP 800-63B). */
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** What is wrong with the password for this account; empty where it will do. */
    public static Optional<PasswordFault> fault(String login, String password) {
        String lower = password.strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordFault.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordFault.LONG);
        }
        if (isLogin(login, lower)) {
            return Optional.of(PasswordFault.LOGIN);
        }
        boolean common = COMMON.contains(lower) || lower.codePoints().distinct().count() <= 2;
        return common ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    /** The name itself, or little more than it. */
    private static boolean isLogin(String login, String lower) {
        return lower.contains(login) && lower.length() - login.length() < 4;
    }

    private static Set<String> read() {
        try (InputStream list =
                        Objects.requireNonNull(
                                PasswordRules.class.getResourceAsStream(
                                        "/account/common-passwords.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
