package org.nuanyi.kernel.form;

import java.util.List;
import org.nuanyi.core.form.Flaw;

/** What became of writing or publishing a draft. */
public sealed interface PublishResult {

    /** It is kept, as the next draft. */
    record Kept(DraftForm draft) implements PublishResult {}

    /** It is the version that is filled in from now on. */
    record Published(PublishedForm form) implements PublishResult {}

    /** It cannot be filled in as it is. */
    record Unsound(List<Flaw> flaws) implements PublishResult {

        public Unsound {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else saved the draft since. */
    record Overtaken(DraftForm draft) implements PublishResult {}
}
