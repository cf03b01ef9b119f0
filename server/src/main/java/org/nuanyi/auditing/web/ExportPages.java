package org.nuanyi.auditing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.auditing.Question;
import org.nuanyi.auditing.Trail;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.scope.Scope;

/** What is shown of the audit trail, to take away: whoever does has just shown who it is. */
@Needs(value = Permission.SEE_AUDIT, fresh = true)
@Path(AuditSection.PATH + "/export")
@RunOnVirtualThread
public class ExportPages {

    @CheckedTemplate(basePath = "auditing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance export(ExportView view);

        private Templates() {}
    }

    /**
     * What will be in the file.
     *
     * @param fields of the question
     * @param count how many lines
     * @param cut whether there are more than a file takes
     */
    record ExportView(
            DeskFrame desk,
            List<Map.Entry<String, String>> fields,
            String count,
            boolean cut,
            String back) {}

    private final DeskFrames frames;
    private final Trail trail;
    private final AuditScope scopes;
    private final Clock clock;

    ExportPages(DeskFrames frames, Trail trail, AuditScope scopes, Clock clock) {
        this.frames = frames;
        this.trail = trail;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        Question question = Asked.question(context.request().params());
        int count = trail.count(scopes.of(context), question);
        ExportView view =
                new ExportView(
                        frames.of(context),
                        List.copyOf(question.fields().entrySet()),
                        "%,d".formatted(count),
                        count == Trail.MOST_EXPORTED,
                        AuditWriter.address(AuditSection.PATH, question.fields()));
        return AuditPages.page(Templates.export(view), view.desk());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response export(MultivaluedMap<String, String> form, RoutingContext context) {
        Question question = Asked.question(form);
        Scope scope = scopes.of(context);
        StreamingOutput file = out -> write(scope, question, out);
        return Response.ok(file)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-%s.csv\"".formatted(LocalDate.now(clock)))
                .build();
    }

    private void write(Scope scope, Question question, OutputStream out) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8))) {
            AuditCsv csv = new AuditCsv(writer, clock.getZone());
            csv.head();
            trail.export(scope, question, csv::line);
        }
    }
}
