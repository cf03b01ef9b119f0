package org.nuanyi.forms.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Fault;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * What a phone sends of a form that was filled in on it, be it without a network: first its photos,
 * one at a time, then the answers. Whatever is sent again is there already.
 */
@Needs(Permission.FILL_FORMS)
@Path(FormPaths.FORMS + "/fill/{id}/phone")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PhonePages {

    private static final String STATE = "state";

    /** Nobody sends it in another's name: it waits for its owner. */
    private static final String NOT_HIS = state("signed-out").encode();

    private final Scopes scopes;
    private final Forms forms;
    private final FormPhotos photos;
    private final FormTaker taker;

    PhonePages(Scopes scopes, Forms forms, FormPhotos photos, FormTaker taker) {
        this.scopes = scopes;
        this.forms = forms;
        this.photos = photos;
        this.taker = taker;
    }

    /** Takes the answers, and says what became of them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public String save(@RestPath UUID id, MultipartFormDataInput input, RoutingContext context) {
        FilledIn sent = new FilledIn(input);
        if (isOfAnother(sent, context)) {
            return NOT_HIS;
        }
        Scope scope = scope(context);
        return scopes.in(
                        scope,
                        handle -> {
                            Submission seen = forms.submission(handle, id);
                            Answers answers =
                                    sent.answers(
                                            forms.definition(handle, seen),
                                            (field, _) -> noPhotos(field));
                            Edit edit =
                                    new Edit(id, sent.version("trunk"), sent.id("branch"), answers);
                            boolean whole = sent.text("do").equals("submit");
                            return told(taker.take(handle, scope, edit, whole));
                        })
                .encode();
    }

    /** Takes a photo. */
    @POST
    @Path("photo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public String photo(@RestPath UUID id, MultipartFormDataInput input, RoutingContext context) {
        FilledIn sent = new FilledIn(input);
        if (isOfAnother(sent, context)) {
            return NOT_HIS;
        }
        Scope scope = scope(context);
        UUID photo = sent.id("id");
        Photo read = photos.read(sent.file("photo"));
        scopes.use(scope, handle -> photos.add(handle, scope, id, sent.text("field"), photo, read));
        return new JsonObject().put(STATE, "here").encode();
    }

    private static UUID noPhotos(String field) {
        throw new BadInput(FilledIn.PHOTO + field, "Photos are sent before the answers.");
    }

    private static JsonObject told(TakeResult result) {
        return switch (result) {
            case TakeResult.Saved(var _, int version) -> state("saved").put("trunk", version);
            case TakeResult.HandedIn _ -> state("handed-in");
            case TakeResult.Faulty(Submission now, List<Fault> faults) ->
                    state("faulty").put("trunk", now.trunk()).put("faults", faults(faults));
            case TakeResult.Unseen(Submission now) ->
                    state("conflict").put("at", FormPaths.fill(now.id()));
            case TakeResult.Conflicting(Submission now, UUID branch) ->
                    state("conflict").put("at", FormPaths.conflict(now.id(), branch));
            case TakeResult.TooLate _ -> state("late");
        };
    }

    private static JsonObject state(String state) {
        return new JsonObject().put(STATE, state);
    }

    private static JsonArray faults(List<Fault> faults) {
        JsonArray all = new JsonArray();
        for (Fault fault : faults) {
            all.add(
                    new JsonObject()
                            .put("field", fault.field())
                            .put("why", fault.why().name())
                            .put("limit", fault.limit()));
        }
        return all;
    }

    /** Whether it was filled in on this phone by somebody who signed out since. */
    private static boolean isOfAnother(FilledIn sent, RoutingContext context) {
        String account = SignedIn.of(context).caller().account().toString();
        String named = sent.text("account");
        return !named.isEmpty() && !named.equals(account);
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_FORMS, Permission.FILL_FORMS);
    }
}
