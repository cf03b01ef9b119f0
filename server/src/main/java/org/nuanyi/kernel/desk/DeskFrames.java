package org.nuanyi.kernel.desk;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.Language;

/** Makes the frames of the desk's pages. Thread-safe. */
@Singleton
public class DeskFrames {

    private final List<DeskSection> sections;

    DeskFrames(@All List<DeskSection> sections) {
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(DeskSection::order)).toList();
    }

    /** The frame of the page that is asked for. */
    public DeskFrame of(RoutingContext context) {
        HttpServerRequest request = context.request();
        SignedIn signedIn = SignedIn.of(context);
        Frame frame = Frames.of(request);
        return new DeskFrame(
                frame,
                signedIn.caller().name(),
                roles(signedIn.caller(), frame.language()),
                signedIn.first().isPresent()
                        ? List.of()
                        : entries(
                                signedIn.caller(),
                                frame.language(),
                                String.valueOf(request.path())));
    }

    private List<DeskFrame.Entry> entries(Caller caller, Language language, String path) {
        return sections.stream()
                .filter(section -> caller.may(section.permission()))
                .map(
                        section ->
                                new DeskFrame.Entry(
                                        section.path(),
                                        section.icon(),
                                        language.pick(section.chinese(), section.english()),
                                        isWithin(path, section)))
                .toList();
    }

    private static boolean isWithin(String path, DeskSection section) {
        return path.equals(section.path())
                || (section.order() > 0 && path.startsWith(section.path() + "/"));
    }

    private static String roles(Caller caller, Language language) {
        return caller.roles().stream()
                .map(held -> name(held.role(), language))
                .distinct()
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** A role in the reader's language. */
    public static String name(Role role, Language language) {
        return language.pick(role.chinese(), role.english());
    }
}
