package org.nuanyi.station.web;

import io.quarkus.qute.RawString;
import io.vertx.core.http.HttpServerRequest;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.station.Station;
import org.nuanyi.station.web.PosterView.Poster;

/** Writes posters for doors. The link is that of this server, as the reader named it. */
record Posters(String root) {

    static Posters of(HttpServerRequest request) {
        return new Posters(PageAddress.root(request));
    }

    /** What the code at the door leads to; who comes by it may count as a visit. */
    String link(Station station) {
        return "%s/s/%s?v=door".formatted(root, station.code());
    }

    Poster write(Station station) {
        return new Poster(
                station.code().value(),
                station.profile().name(),
                station.profile().place().hint(),
                "%s/s/%s".formatted(root.substring(root.indexOf("//") + 2), station.code()),
                new RawString(QrCode.svg(link(station))));
    }

    /**
     * The size that is asked for.
     *
     * @throws BadInput if it is none
     */
    static PosterSize size(HttpServerRequest request, PosterSize usual) {
        String asked = Pages.query(request, "size");
        return asked.isEmpty()
                ? usual
                : Named.find(PosterSize.class, asked)
                        .orElseThrow(() -> new BadInput("size", "size takes a4, a5 or labels."));
    }
}
