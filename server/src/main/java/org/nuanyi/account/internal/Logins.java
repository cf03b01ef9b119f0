package org.nuanyi.account.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names by which people sign in. */
public final class Logins {

    private static final Pattern GOOD = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private Logins() {}

    /** As it is kept, however it was typed: spaces, full-width signs and capitals do not matter. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether a new account may be called so. */
    public static boolean isGood(String login) {
        return GOOD.matcher(login).matches();
    }
}
