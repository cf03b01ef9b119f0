package org.nuanyi.kernel.form;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.form.PublishResult.Kept;
import org.nuanyi.kernel.form.PublishResult.Published;
import org.nuanyi.kernel.scope.Scopes;

/** Forms and submissions for tests. */
public final class SomeForms {

    private static final String FIELDS =
            """
            {"id": "sign", "label": {"zh": "有标识"}, "kind": "yes-no", "required": true},
            {"id": "why", "label": {"zh": "为什么没有"}, "kind": "text", "required": true,
             "visibleIf": {"field": "sign", "is": "no"}},
            {"id": "area", "label": {"zh": "面积"}, "kind": "whole-number", "min": 1, "max": 500},
            {"id": "words", "label": {"zh": "说明"}, "kind": "long-text"}
            """;

    /** A check of a station. */
    public static final Definition CHECK = form("check", false, FIELDS);

    static final Definition CHECK_WITH_RULES =
            form(
                    "check",
                    false,
                    FIELDS
                            + ", {\"id\": \"rules\", \"label\": {\"zh\": \"制度\"}, \"kind\":"
                            + " \"yes-no\", \"required\": true}");

    /** The same with photos. */
    public static final Definition WITH_PHOTOS =
            form(
                    "photos",
                    false,
                    FIELDS
                            + ", {\"id\": \"door\", \"label\": {\"zh\": \"门口\"}, \"kind\":"
                            + " \"photos\", \"min\": 1, \"max\": 2, \"required\": true}");

    /** The same for everybody. */
    public static final Definition SURVEY = form("survey", true, FIELDS);

    private SomeForms() {}

    /** Something of everything that belongs to a unit. */
    public static void fill(Scopes scopes, Clock clock, String unit) {
        FormDrafts drafts = new FormDrafts(clock);
        Definition published = publish(scopes, drafts, WITH_PHOTOS);
        Forms forms = new Forms(clock);
        FormPhotos photos = new FormPhotos(forms, clock);
        scopes.use(
                EVERYTHING,
                handle -> {
                    drafts.save(handle, EVERYTHING, form("written-" + unit, false, FIELDS), 0);
                    Submission begun =
                            forms.begin(
                                    handle,
                                    EVERYTHING,
                                    NewSubmission.of(published, "station/" + unit, unit));
                    forms.save(
                            handle, EVERYTHING, Edit.of(begun, Answers.NONE.with("sign", "yes")));
                    photos.add(
                            handle,
                            EVERYTHING,
                            begun.id(),
                            "door",
                            UUID.randomUUID(),
                            photos.read(jpeg()));
                });
    }

    /** Makes it the next version. */
    public static Definition publish(Scopes scopes, FormDrafts drafts, Definition form) {
        return scopes.in(
                EVERYTHING,
                handle -> {
                    Kept kept = (Kept) drafts.save(handle, EVERYTHING, form, 0);
                    int seen = kept.draft().edits();
                    Published done =
                            (Published) drafts.publish(handle, EVERYTHING, form.id(), seen);
                    return done.form().definition();
                });
    }

    static Definition form(String id, boolean anonymous, String fields) {
        return FormJson.read(
                """
                {"id": "%s", "title": {"zh": "检查"}, "anonymous": %s, "sections": [
                  {"title": {"zh": "一"}, "fields": [%s]}]}
                """
                        .formatted(id, anonymous, fields));
    }

    static byte[] jpeg() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
