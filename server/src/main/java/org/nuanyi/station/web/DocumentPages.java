package org.nuanyi.station.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Attachment;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.station.DocumentKind;
import org.nuanyi.station.DocumentWords;
import org.nuanyi.station.Documents;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationDocument;
import org.nuanyi.station.Stations;

/** The papers of a station: added, replaced, described, taken away and had back. */
@Needs(Permission.EDIT_STATIONS)
@Path(StationsSection.PATH + "/{code:[0-9]{8}}/documents")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DocumentPages {

    private final Documents documents;
    private final Stations stations;
    private final OneStationWriter writer;

    DocumentPages(Documents documents, Stations stations, OneStationWriter writer) {
        this.documents = documents;
        this.stations = stations;
        this.writer = writer;
    }

    /** What a form says of a paper. */
    public static class Form {
        @RestForm("file")
        public @Nullable FileUpload file;

        @RestForm("kind")
        public @Nullable String kind;

        @RestForm("title")
        public @Nullable String title;

        @RestForm("dated")
        public @Nullable String dated;

        @RestForm("public")
        public @Nullable String shown;

        private Optional<byte[]> sent() {
            return Optional.ofNullable(file).filter(one -> one.size() > 0).map(Uploads::bytes);
        }

        private DocumentWords words() {
            return new DocumentWords(
                    Named.find(DocumentKind.class, text(kind))
                            .orElseThrow(() -> new BadInput("kind", "kind is none of the list.")),
                    text(title),
                    day(text(dated)),
                    text(shown).equals("1"));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                throw new BadInput("dated", "dated takes a day: 2026-11-24.");
            }
        }
    }

    /** The file of any version. */
    @GET
    @Path("{given:[0-9]{1,18}}.pdf")
    @Produces("application/pdf")
    @Needs(Permission.SEE_STATIONS)
    @Operation(hidden = true)
    public Response file(@RestPath String code, @RestPath long given, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        Scope scope = StationScope.of(context);
        String title =
                documents.list(scope, station).stream()
                        .filter(one -> one.id() == given)
                        .findFirst()
                        .map(StationDocument::words)
                        .map(DocumentWords::title)
                        .orElseThrow(DocumentPages::nothing);
        return documents
                .findPdf(scope, station, given)
                .map(pdf -> Attachment.pdf(pdf, code + "-" + given, title))
                .orElseThrow(DocumentPages::nothing);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@RestPath String code, Form form, RoutingContext context) {
        return take(
                code,
                context,
                (scope, station) ->
                        documents.add(
                                scope, station, form.words(), form.sent().orElse(new byte[0])));
    }

    /** A new version, or with no file only what is said of the one that is there. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response change(
            @RestPath String code, @RestPath UUID id, Form form, RoutingContext context) {
        return take(
                code,
                context,
                (scope, station) ->
                        form.sent()
                                .ifPresentOrElse(
                                        sent ->
                                                documents.replace(
                                                        scope, station, id, form.words(), sent),
                                        () -> documents.say(scope, station, id, form.words())));
    }

    @POST
    @Path("{id}/remove")
    @Operation(hidden = true)
    public Response remove(@RestPath String code, @RestPath UUID id, RoutingContext context) {
        return take(code, context, (scope, station) -> documents.remove(scope, station, id));
    }

    @POST
    @Path("{given:[0-9]{1,18}}/restore")
    @Operation(hidden = true)
    public Response restore(@RestPath String code, @RestPath long given, RoutingContext context) {
        return take(code, context, (scope, station) -> documents.restore(scope, station, given));
    }

    private interface Step {
        void take(Scope scope, StationCode station);
    }

    private Response take(String code, RoutingContext context, Step step) {
        StationCode station = OneStationPages.known(code);
        Scope scope = StationScope.of(context);
        try {
            step.take(scope, station);
            return Pages.seeOther(
                    "%s/%s?saved=documents#documents".formatted(StationsSection.PATH, station));
        } catch (BadInput bad) {
            StationPage page = writer.page(context, stations.station(scope, station));
            return OneStationPages.page(
                    page.refused(sentence(bad.field(), page.frame().language())), 400);
        }
    }

    private String sentence(String field, Language language) {
        return switch (field) {
            case "title" ->
                    language.pick(
                            "没有保存：请写文件名称，1 到 100 个字。",
                            "Not saved: give it a title of 1 to 100 characters.");
            case "kind" -> language.pick("没有保存：请选文件类型。", "Not saved: choose what kind it is.");
            case "dated" ->
                    language.pick(
                            "没有保存：日期写成 2026-11-24。", "Not saved: write the day as 2026-11-24.");
            case "size" ->
                    language.pick("没有保存：文件最多 %d MB。", "Not saved: a file has at most %d MB.")
                            .formatted(documents.mostBytes() / 1024 / 1024);
            default ->
                    language.pick(
                            "没有保存：这个文件不是 PDF。请把文件另存为 PDF 再上传。",
                            "Not saved: this file is no PDF. Save it as PDF and send that.");
        };
    }

    private static NotFound nothing() {
        return new NotFound("the station has no such document");
    }
}
