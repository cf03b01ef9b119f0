package org.nuanyi.kernel.scope;

/**
 * Who acts, and whose rows it may see and change. Handed on from call to call, never kept by a
 * thread.
 *
 * @param reads whose rows it may see; always also those it may change
 * @param writes whose rows it may change
 */
public record Scope(Actor actor, Reach reads, Reach writes) {

    /** Anybody: what the public is shown of all there is, each use case decides. */
    public static final Scope PUBLIC = reader("public");

    public Scope {
        reads = reads.and(writes);
    }

    /** A job of Nuanyi's own that sees everything and changes nothing. */
    public static Scope reader(String job) {
        return system(job, Reach.nothing());
    }

    /** A job of Nuanyi's own that sees everything. */
    public static Scope system(String job, Reach writes) {
        return new Scope(Actor.system(job), Reach.everything(), writes);
    }
}
