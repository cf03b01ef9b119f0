package org.nuanyi.build;

import java.util.List;
import java.util.UUID;
import org.nuanyi.core.flow.Decision;

/** What became of a change of a project. */
public sealed interface ProjectResult {

    /** Done. */
    record Done(Project project) implements ProjectResult {}

    /** A checklist is begun, now or before; this is its submission. */
    record Begun(UUID submission) implements ProjectResult {}

    /** Somebody else changed it first; nothing was done. */
    record Overtaken() implements ProjectResult {}

    /** In the state it is in, this is not changed any more. */
    record NotNow() implements ProjectResult {}

    /** Who accepts is neither who applied nor who equipped it. */
    record SamePerson() implements ProjectResult {}

    /**
     * The machine does not let it be done.
     *
     * @param lacking what is missing first, where that is why
     */
    record Refused(Decision.Reason why, List<Lack> lacking) implements ProjectResult {}
}
