package org.nuanyi.kernel.form;

/** What became of an {@link Edit}. */
public sealed interface SaveResult {

    /** It is the newest version now. */
    record Saved(Submission submission) implements SaveResult {}

    /**
     * It was there already, and nothing changed.
     *
     * @param seen the version it became, or was made from: others may have saved since
     */
    record AlreadySaved(Submission submission, int seen) implements SaveResult {}

    /** Somebody else saved since; both are kept, and one decides. */
    record Conflicting(Submission submission, OpenConflict conflict) implements SaveResult {}

    /** It was handed in since; what came late is kept beside it. */
    record TooLate(Submission submission) implements SaveResult {}
}
