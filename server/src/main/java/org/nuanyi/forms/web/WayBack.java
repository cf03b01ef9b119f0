package org.nuanyi.forms.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a form leads on to: a page of the desk, never another site. */
final class WayBack {

    private static final Pattern DESK = Pattern.compile("/desk(/[0-9A-Za-z_-]+)*");

    private WayBack() {}

    /** The path, if it is one of the desk; empty otherwise. */
    static String of(String asked) {
        return DESK.matcher(asked).matches() ? asked : "";
    }

    /** As a further parameter of an address; empty for nowhere. */
    static String query(String back) {
        return back.isEmpty() ? "" : "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
