package org.nuanyi.account.web;

import java.net.URI;
import org.nuanyi.kernel.access.Gate;

/** Where to go after signing in: only to a page of the desk, never to another site. */
final class LocalPath {

    static final String HOME = "/desk";

    private LocalPath() {}

    /** The path somebody asks for, if it is one of the desk; else the desk's first page. */
    static String of(String asked) {
        return isOfTheDesk(asked) ? asked : HOME;
    }

    private static boolean isOfTheDesk(String asked) {
        try {
            URI uri = URI.create(asked);
            String path = uri.getRawPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && (path.equals(HOME) || path.startsWith(HOME + "/"))
                    && !path.contains("..")
                    && !path.startsWith(Gate.LOGIN)
                    && !path.startsWith("/desk/link");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
