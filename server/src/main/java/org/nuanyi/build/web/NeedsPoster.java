package org.nuanyi.build.web;

import io.quarkus.qute.RawString;
import io.vertx.core.http.HttpServerRequest;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;

/**
 * A sheet that asks workers what is needed, to be printed and put up at the place.
 *
 * @param link of the page where they answer, as it is typed
 * @param qr the same to be scanned
 */
record NeedsPoster(
        Frame frame, String code, String name, String address, String link, RawString qr) {

    static NeedsPoster of(HttpServerRequest request, Project project) {
        String link = link(request, project.code());
        return new NeedsPoster(
                Frames.of(request),
                project.code().value(),
                project.outline().name(),
                project.outline().address(),
                link.substring(link.indexOf("//") + 2),
                new RawString(QrCode.svg(link)));
    }

    /** Where workers answer, on this server as the reader named it. */
    static String link(HttpServerRequest request, ProjectCode code) {
        return PageAddress.root(request) + "/build/needs/" + code;
    }
}
