package org.nuanyi.build.web;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.build.Spot;
import org.nuanyi.build.Suggestions;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Where people wish for stations: the spots that most name come first. */
@Needs(Permission.SEE_BUILDING)
@Path(SuggestionsPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SuggestionsPages {

    static final String PATH = BuildSection.PATH + "/suggestions";

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        static native TemplateInstance suggestions(SuggestionsView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Suggestions suggestions;
    private final Units units;

    SuggestionsPages(DeskFrames frames, Suggestions suggestions, Units units) {
        this.frames = frames;
        this.suggestions = suggestions;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return list(context, "", 200);
    }

    /** Answers all suggestions for a spot: who made them reads it at the address of theirs. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response answer(MultivaluedMap<String, String> sent, RoutingContext context) {
        Spot spot = new Spot(Pages.text(sent, "of"), Pages.text(sent, "place"));
        try {
            suggestions.answer(
                    SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING),
                    spot,
                    Pages.text(sent, "answer"));
            return Pages.seeOther(PATH);
        } catch (BadInput empty) {
            Language language = frames.of(context).frame().language();
            return list(
                    context,
                    language.pick("请写答复，最多 300 字。", "Write an answer, at most 300 characters."),
                    400);
        }
    }

    private Response list(RoutingContext context, String wrong, int status) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        UnitTree tree = units.tree();
        Caller caller = SignedIn.of(context).caller();
        String unit = Pages.query(context.request(), "unit");
        List<Suggestions.Heap> heaps =
                suggestions.list(
                        SignedIn.reader(context, Permission.SEE_BUILDING),
                        tree.listSubtree(unit).stream().map(Unit::code).toList());
        HeapWriter writer = new HeapWriter(tree, language);
        SuggestionsView view =
                new SuggestionsView(
                        desk,
                        BoardPages.units(tree, caller, unit, language),
                        heaps.stream().map(writer::write).toList(),
                        caller.may(Permission.EDIT_BUILDING),
                        wrong);
        return Pages.page(Templates.suggestions(view), desk.frame(), status);
    }
}
