package org.nuanyi.station.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.nuanyi.kernel.page.Frame;

/**
 * What hangs at doors, to be printed.
 *
 * @param size how large each is
 * @param sizes links to the same in another size
 * @param back to the page it belongs to
 * @param code of the one station; empty for many
 * @param left how many are not shown, as outsiders may not know of them
 * @param before link to those before; empty on the first page
 * @param next link to those behind; empty on the last page
 */
record PosterView(
        Frame frame,
        PosterSize size,
        List<SizeLink> sizes,
        String back,
        String code,
        List<Poster> posters,
        int left,
        String before,
        String next) {

    /** A size one may have it in. */
    record SizeLink(String name, String href, boolean current) {}

    /**
     * What hangs at one door.
     *
     * @param link without its scheme, to be typed
     * @param qr the code that leads to the page
     */
    record Poster(String code, String name, String hint, String link, RawString qr) {}
}
