package org.nuanyi.core.index;

/**
 * Who is open at one instant. Made by {@link StationIndex#openAt} for that index, immutable, to be
 * kept and shared by all queries about the instant.
 */
public final class OpenSet {

    /** Open or not: nobody is left out. */
    public static final OpenSet ANY = new OpenSet(new Object(), new Marks(new long[0]));

    private final Object index;
    private final Marks marks;

    OpenSet(Object index, Marks marks) {
        this.index = index;
        this.marks = marks;
    }

    boolean isOf(StationIndex asked) {
        return index == asked;
    }

    Marks marks() {
        return marks;
    }
}
