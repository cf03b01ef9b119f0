package org.nuanyi.kernel.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.audit.internal.Walk;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Walks the chain and compares it with the entries. Thread-safe. */
public final class AuditVerification {

    private static final Scope READER = Scope.reader("audit");

    private final Scopes scopes;
    private final Path dataFolder;

    /**
     * What was found.
     *
     * @param entries how many were compared
     * @param days on how many days they were sealed
     * @param through the last of these days
     * @param findings what is wrong, each a sentence that names a row; empty if nothing is
     */
    public record Result(
            long entries, int days, Optional<LocalDate> through, List<String> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    public AuditVerification(Scopes scopes, Path dataFolder) {
        this.scopes = scopes;
        this.dataFolder = dataFolder;
    }

    /** All days. */
    public Result verify() {
        return verify("-infinity", "infinity");
    }

    /** The days from the first to the last, both of them in Asia/Shanghai. */
    public Result verify(LocalDate first, LocalDate last) {
        return verify(first.toString(), last.toString());
    }

    private Result verify(String from, String to) {
        return scopes.in(READER, handle -> new Walk(handle, dataFolder).walk(from, to));
    }
}
