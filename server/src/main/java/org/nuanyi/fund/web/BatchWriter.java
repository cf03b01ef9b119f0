package org.nuanyi.fund.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.Payee;
import org.nuanyi.fund.Payees;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Writes the page of one batch. */
@Singleton
public class BatchWriter {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance batch(BatchView view);

        private Templates() {}
    }

    /** What finance alone does with a batch by its own forms, not by an event. */
    private static final Set<String> BY_LINES = Set.of("finish", "finish-part", "give-up");

    /** Whose turn it is: who may, and where the form is sent. */
    private record Turn(Permission permission, String path) {}

    private static final Turn OFFICE = new Turn(Permission.PREPARE_PAYMENTS, "office");
    private static final Turn LEADERSHIP = new Turn(Permission.APPROVE_PAYMENTS, "leadership");
    private static final Turn FINANCE = new Turn(Permission.PAY, "finance");

    /**
     * The page.
     *
     * @param turn where the forms of the choices are sent
     * @param choices what the reader may do with the batch now
     * @param before where it is taken back
     * @param takesBack whether the reader did the last step and may take it back
     * @param drafts whether the reader may take lines out
     * @param pays whether the reader says which lines were paid
     * @param exports whether the reader takes the list for the bank
     * @param reverses whether the reader undoes what was paid
     */
    record BatchView(
            DeskFrame desk,
            long id,
            String title,
            String fen,
            String count,
            String unit,
            String who,
            MatterView matter,
            String turn,
            List<MatterView.Choice> choices,
            String before,
            boolean takesBack,
            List<LineRow> lines,
            boolean drafts,
            boolean pays,
            boolean exports,
            boolean reverses,
            String today,
            String error) {}

    /**
     * A line.
     *
     * @param payee account, masked; empty before it is chosen
     * @param open whether it is neither paid nor failed
     * @param undoable whether it is paid and not reversed
     */
    record LineRow(
            long id,
            long grant,
            String station,
            String unit,
            String payee,
            String fen,
            String said,
            boolean open,
            boolean undoable) {}

    private final DeskFrames frames;
    private final Batches batches;
    private final Grants grants;
    private final Payees payees;
    private final StationLabels names;
    private final Units units;
    private final MatterWriter matters;
    private final Clock clock;

    BatchWriter(
            DeskFrames frames,
            Batches batches,
            Grants grants,
            Payees payees,
            StationLabels names,
            Units units,
            MatterWriter matters,
            Clock clock) {
        this.frames = frames;
        this.batches = batches;
        this.grants = grants;
        this.payees = payees;
        this.names = names;
        this.units = units;
        this.matters = matters;
        this.clock = clock;
    }

    Response page(RoutingContext context, long id, String error) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        Batch batch = batches.batch(scope, id);
        Matter matter = batches.matter(scope, id);
        Caller caller = SignedIn.of(context).caller();
        UnitTree tree = units.tree();
        List<PaymentLine> lines = batches.lines(scope, id);
        MatterView written =
                matters.write(Batches.machine(), matter, batches.history(scope, matter), words);
        boolean pays = caller.may(Permission.PAY);
        Turn turn = turn(matter.state());
        boolean his = caller.may(turn.permission());
        BatchView view =
                new BatchView(
                        desk,
                        id,
                        batch.title(),
                        words.yuan(batch.fen()),
                        "%,d".formatted(batch.lines()),
                        words.unit(tree, batch.unit()),
                        matters.name(batch.madeBy()),
                        written,
                        turn.path(),
                        his ? choices(written) : List.of(),
                        before(matter.state()).path(),
                        isTakenBack(caller, matter, lines),
                        rows(scope, lines, tree, words),
                        his && matter.state().equals("draft"),
                        pays && matter.state().equals("paying"),
                        pays && List.of("approved", "paying").contains(matter.state()),
                        pays,
                        LocalDate.now(clock).toString(),
                        error);
        return Pages.page(Templates.batch(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    private static Turn turn(String state) {
        return switch (state) {
            case "draft" -> OFFICE;
            case "submitted" -> LEADERSHIP;
            default -> FINANCE;
        };
    }

    /** Who did the last step. */
    private static Turn before(String state) {
        return switch (state) {
            case "submitted" -> OFFICE;
            case "approved" -> LEADERSHIP;
            default -> FINANCE;
        };
    }

    private static List<MatterView.Choice> choices(MatterView written) {
        return written.choices().stream()
                .filter(choice -> !BY_LINES.contains(choice.event()))
                .toList();
    }

    private static boolean isTakenBack(Caller caller, Matter matter, List<PaymentLine> lines) {
        return matter.standing()
                        .move()
                        .filter(move -> move.person().equals(caller.account().toString()))
                        .isPresent()
                && lines.stream().allMatch(PaymentLine::isOpen);
    }

    private List<LineRow> rows(
            Scope scope, List<PaymentLine> lines, UnitTree tree, FundWords words) {
        Map<Long, Grant> granted =
                grants.find(scope, lines.stream().map(PaymentLine::grant).toList()).stream()
                        .collect(Collectors.toMap(Grant::id, Function.identity()));
        StationLabels.Known stations =
                names.of(scope, granted.values().stream().map(Grant::station).toList());
        Map<Long, Payee> accounts =
                payees.find(scope, lines.stream().flatMap(one -> one.payee().stream()).toList());
        return lines.stream()
                .map(line -> row(line, granted, stations, accounts, tree, words))
                .toList();
    }

    private static LineRow row(
            PaymentLine line,
            Map<Long, Grant> granted,
            StationLabels.Known stations,
            Map<Long, Payee> accounts,
            UnitTree tree,
            FundWords words) {
        String station =
                Optional.ofNullable(granted.get(line.grant()))
                        .map(Grant::station)
                        .map(stations::name)
                        .orElse("");
        String payee =
                line.payee()
                        .flatMap(id -> Optional.ofNullable(accounts.get(id)))
                        .map(one -> one.holder() + " " + one.masked())
                        .orElse("");
        return new LineRow(
                line.id(),
                line.grant(),
                station,
                words.unit(tree, line.unit()),
                payee,
                words.yuan(line.fen()),
                GrantPage.said(line, words),
                line.isOpen(),
                line.paid().isPresent() && line.reversed().isEmpty());
    }
}
