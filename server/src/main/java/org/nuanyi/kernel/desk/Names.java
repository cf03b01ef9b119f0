package org.nuanyi.kernel.desk;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Who did something, in the reader's language. For one page; not thread-safe. */
public final class Names {

    private static final String JOB = "system:";

    private final List<ActorNames> sources;
    private final Scope scope;
    private final Language language;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param scope of the reader
     */
    private Names(List<ActorNames> sources, Scope scope, Language language) {
        this.sources = sources;
        this.scope = scope;
        this.language = language;
    }

    /** Makes them. */
    @Singleton
    public static class Book {

        private final List<ActorNames> sources;

        public Book(@All List<ActorNames> sources) {
            this.sources = sources;
        }

        public Names names(Scope scope, Language language) {
            return new Names(sources, scope, language);
        }
    }

    /** The name of an actor; the id itself where nobody has it. */
    public String of(String actor) {
        return known.computeIfAbsent(actor, this::find);
    }

    private String find(String actor) {
        if (actor.startsWith(JOB)) {
            return language.pick("系统", "the system") + " (" + actor.substring(JOB.length()) + ")";
        }
        return sources.stream()
                .flatMap(source -> source.find(scope, actor, language).stream())
                .findFirst()
                .orElse(actor);
    }
}
