package org.nuanyi.account.internal;

/** For the passwords of people in tests: quickly worked out, which theirs may be. */
public final class WeakHashes {

    private static final int MEMORY_KIB = 8;
    private static final int PASSES = 1;

    private WeakHashes() {}

    public static PasswordHash make() {
        return new PasswordHash(MEMORY_KIB, PASSES);
    }
}
