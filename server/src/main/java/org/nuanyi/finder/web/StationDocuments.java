package org.nuanyi.finder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.web.Attachment;
import org.nuanyi.station.Documents;
import org.nuanyi.station.PublicDocument;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/** The papers of a public station that everybody may read, as files. */
@Anyone
@Path("/s/{code}/documents")
@Produces("application/pdf")
@RunOnVirtualThread
public class StationDocuments {

    private final Finder finder;
    private final Documents documents;

    StationDocuments(Finder finder, Documents documents) {
        this.finder = finder;
        this.documents = documents;
    }

    /**
     * The file.
     *
     * @throws NotFound if there is none, or it is not the public's business
     */
    @GET
    @Path("{given:[0-9]{1,18}}.pdf")
    @Operation(hidden = true)
    public Response file(@RestPath String code, @RestPath long given) {
        Station station =
                StationCode.find(code)
                        .flatMap(finder::find)
                        .map(found -> found.station())
                        .orElseThrow(StationDocuments::nothing);
        PublicDocument document =
                station.documents().stream()
                        .filter(one -> one.id() == given)
                        .findFirst()
                        .orElseThrow(StationDocuments::nothing);
        return documents
                .findPublicPdf(station.code(), given)
                .map(pdf -> Attachment.pdf(pdf, code + "-" + given, document.title()))
                .orElseThrow(StationDocuments::nothing);
    }

    private static NotFound nothing() {
        return new NotFound("no public document of that number");
    }
}
