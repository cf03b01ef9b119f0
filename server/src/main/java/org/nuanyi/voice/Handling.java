package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.StepResult.Reason;
import org.nuanyi.voice.StepResult.Refused;
import org.nuanyi.voice.internal.Moves;
import org.nuanyi.voice.internal.PhotoStore;
import org.nuanyi.voice.internal.ReportRules;
import org.nuanyi.voice.internal.ReportStore;
import org.nuanyi.voice.internal.Step;
import org.nuanyi.voice.internal.StepTaker;
import org.nuanyi.voice.internal.WorkStore;

/**
 * What a unit does with the reports it has: each a work order with a deadline. A report that the
 * scope may not see is {@link NotFound}; one it may see and not change is {@link Forbidden} to
 * change. Thread-safe.
 */
@Singleton
public final class Handling {

    private static final Scope READER = Scope.reader("voice");

    private final Scopes scopes;
    private final Stations stations;
    private final Clock clock;
    private final Sealing sealing;
    private final Deadlines deadlines;
    private final StepTaker taker;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Handling(
            Scopes scopes, Stations stations, Clock clock, Sealing sealing, Deadlines deadlines) {
        this.scopes = scopes;
        this.stations = stations;
        this.clock = clock;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.taker = new StepTaker(new Audit(scopes), clock);
    }

    /** The work orders of a filter, from an offset on. */
    public List<WorkOrder> list(Scope scope, WorkFilter filter, int offset, int limit) {
        return scopes.in(
                scope,
                handle -> new WorkStore(handle).list(filter, clock.instant(), offset, limit));
    }

    /** The work order of that id. */
    public WorkOrder order(Scope scope, long id) {
        return in(scope, id, WorkStore::find).orElseThrow(() -> unknown(id));
    }

    /** The same in the transaction of the handle. */
    public WorkOrder order(Handle handle, long id) {
        return in(handle, id, WorkStore::find).orElseThrow(() -> unknown(id));
    }

    /** The work order of a report; empty where it asks for nothing. */
    public Optional<WorkOrder> findOrder(Scope scope, ReportNumber number) {
        return scopes.in(scope, handle -> new WorkStore(handle).find(number));
    }

    /** What was done with it, in the order in which it was. */
    public List<WorkStep> listSteps(Scope scope, long id) {
        return in(scope, id, WorkStore::listSteps);
    }

    private <T> T in(Scope scope, long id, BiFunction<WorkStore, ReportNumber, T> read) {
        return scopes.in(scope, handle -> in(handle, id, read));
    }

    private static <T> T in(Handle handle, long id, BiFunction<WorkStore, ReportNumber, T> read) {
        WorkStore store = new WorkStore(handle);
        ReportNumber number = store.findNumber(id).orElseThrow(() -> unknown(id));
        return read.apply(store, number);
    }

    /**
     * How to reach the sender, while the report is not closed: only for those who may see it, and
     * noted.
     */
    public Optional<String> findContact(Scope scope, ReportNumber number) {
        return scopes.in(scope, handle -> contact(handle, scope, number)).map(sealing::open);
    }

    private static Optional<byte[]> contact(Handle handle, Scope scope, ReportNumber number) {
        ReportStore store = new ReportStore(handle);
        Optional<byte[]> sealed = store.findContact(number);
        if (sealed.isPresent()) {
            String unit = store.findUnit(number).orElseThrow();
            Audit.done(handle, scope, unit, Act.of("report.reveal", "report", number.value()));
        }
        return sealed;
    }

    /**
     * Answers the report, for everybody to read; a later answer takes the place of an earlier.
     *
     * @throws BadInput if it is too long or says nothing
     */
    public StepResult answer(Scope scope, ReportNumber number, String words) {
        return take(scope, number, new Step.Answer(ReportRules.answer(words)));
    }

    /**
     * The same in the transaction of the handle, in its scope.
     *
     * @param by who says it, where that is no account
     */
    public StepResult answer(
            Handle handle, Scope scope, ReportNumber number, String words, String by) {
        Step answer = new Step.Answer(ReportRules.answer(words));
        return taker.take(handle, scope, number, answer, Party.HANDLER, by);
    }

    /**
     * Gives it to somebody.
     *
     * @param able accounts that look after reports of its unit
     */
    public StepResult assign(Scope scope, ReportNumber number, UUID account, List<UUID> able) {
        return able.contains(account)
                ? take(scope, number, new Step.Assign(account))
                : new Refused(Reason.NOT_ABLE);
    }

    /** Lets everybody see its words and its photo. */
    public StepResult release(Scope scope, ReportNumber number) {
        return take(scope, number, new Step.Release());
    }

    /** Takes a release back. */
    public StepResult withhold(Scope scope, ReportNumber number) {
        return take(scope, number, new Step.Withhold());
    }

    /**
     * Ends a report that has its answer, and forgets how to reach the sender.
     *
     * @param photo of how it looks now, as it was sent
     * @throws BadInput if it is no photo, or too large
     */
    public StepResult close(Scope scope, ReportNumber number, byte[] photo) {
        return take(scope, number, new Step.Close(Optional.of(rewrite.rewrite(photo))));
    }

    /** The same where there is nothing to show. */
    public StepResult close(Scope scope, ReportNumber number) {
        return take(scope, number, new Step.Close(Optional.empty()));
    }

    /**
     * Somebody of the unit, who did not close it, has seen that it is solved, or that it is not.
     */
    public StepResult verify(Scope scope, ReportNumber number, boolean solved) {
        return take(scope, number, verdict(number, solved));
    }

    /** The sender says that it is solved, or that it is not; then there is a new deadline. */
    public StepResult verifyAsSender(ReportNumber number, boolean solved) {
        String unit =
                scopes.in(READER, handle -> new ReportStore(handle).findUnit(number))
                        .orElseThrow(() -> new NotFound("no report " + number));
        Scope ofUnit = Scope.system("voice", Reach.of(unit));
        return taker.take(ofUnit, number, verdict(number, solved), Party.SENDER, WorkStep.SENDER);
    }

    private Step verdict(ReportNumber number, boolean solved) {
        return solved ? new Step.Confirm() : new Step.Deny(newDeadline(number));
    }

    private Instant newDeadline(ReportNumber number) {
        Report report =
                scopes.in(READER, handle -> new ReportStore(handle).find(number))
                        .orElseThrow(() -> new NotFound("no report " + number));
        return deadlines.due(
                report.kind(), stations.station(READER, report.station()), clock.instant());
    }

    /** How it looked when it was last closed, as JPEG: for whoever has the number, or its unit. */
    public Optional<byte[]> findClosingPhoto(Scope scope, ReportNumber number) {
        return scopes.in(scope, handle -> new WorkStore(handle).findPhoto(number));
    }

    /** The photo of one closing. */
    public Optional<byte[]> findClosingPhoto(Scope scope, long id, long step) {
        return in(scope, id, (store, number) -> store.findPhoto(number, step));
    }

    /** The photo the sender added, for its unit. */
    public Optional<byte[]> findPhoto(Scope scope, long id) {
        return scopes.in(
                scope,
                handle ->
                        new WorkStore(handle)
                                .findNumber(id)
                                .flatMap(number -> new PhotoStore(handle).find(number)));
    }

    /** The same in the transaction of the handle. */
    public Optional<byte[]> findPhoto(Handle handle, ReportNumber number) {
        return new PhotoStore(handle).find(number);
    }

    /** The steps that may be taken with the report by such a party. */
    public static Set<StepKind> allowed(Report report, Party party) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> Moves.refusal(report.state(), kind, party).isEmpty())
                .filter(kind -> kind != StepKind.WITHHELD || report.released())
                .filter(kind -> kind != StepKind.RELEASED || Step.isReleasable(report))
                .collect(Collectors.toUnmodifiableSet());
    }

    private StepResult take(Scope scope, ReportNumber number, Step step) {
        return taker.take(scope, number, step, Party.HANDLER, scope.actor().id());
    }

    private static NotFound unknown(long id) {
        return new NotFound("no work order " + id);
    }
}
