package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.build.Board.Count;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Progress;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.web.BoardView.Card;
import org.nuanyi.build.web.PaceView.Late;
import org.nuanyi.build.web.PaceView.Stage;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.flow.Stays;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Puts into words how long projects stand where, and why what is late is late. Thread-safe. */
@Singleton
final class PaceWriter {

    private static final double HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;

    /** Nobody in particular: what a project lacks, whoever goes on with it. */
    private static final String ANYBODY = "";

    private final Machine machine = BuildMachine.read();
    private final Projects projects;
    private final Progress progress;
    private final Names.Book people;

    PaceWriter(Projects projects, Progress progress, Names.Book people) {
        this.projects = projects;
        this.progress = progress;
        this.people = people;
    }

    /** Each state that is no end, in the order of the machine. */
    List<Stage> stages(BoardQuery query, List<Count> counts, List<Stays> stays, Language language) {
        Map<String, Count> counted =
                counts.stream().collect(Collectors.toMap(Count::stage, Function.identity()));
        Map<String, Stays> stood =
                stays.stream().collect(Collectors.toMap(Stays::state, Function.identity()));
        return machine.states().stream()
                .filter(state -> !state.isEnd())
                .map(
                        state ->
                                stage(
                                        state,
                                        query.in(state.id()).ofWhatIsLate(),
                                        Optional.ofNullable(counted.get(state.id())),
                                        Optional.ofNullable(stood.get(state.id())),
                                        language))
                .toList();
    }

    private Stage stage(
            State state,
            BoardQuery late,
            Optional<Count> count,
            Optional<Stays> stays,
            Language language) {
        return new Stage(
                CardWriter.name(state, language),
                state.limit()
                        .map(
                                limit ->
                                        language.pick("%d 个工作日", "%d working days")
                                                .formatted(limit.workingDays()))
                        .orElse(""),
                new FlowWords(language).rolesInTurn(machine, state.id()),
                stays.map(one -> time(one.median(), language)).orElse(""),
                stays.map(Stays::count).orElse(0L),
                count.map(Count::all).orElse(0L),
                count.map(Count::late).orElse(0L),
                late.list());
    }

    /** In days; less than a day in hours. */
    static String time(Duration time, Language language) {
        double hours = time.toMinutes() / MINUTES_OF_AN_HOUR;
        return hours < HOURS_OF_A_DAY
                ? language.pick("%.1f 小时", "%.1f hours").formatted(hours)
                : language.pick("%.1f 天", "%.1f days").formatted(hours / HOURS_OF_A_DAY);
    }

    /** Why each of them is where it is. */
    List<Late> late(Scope reader, List<Card> cards, Language language) {
        Names names = people.names(reader, language);
        return cards.stream().map(card -> late(reader, card, names, language)).toList();
    }

    private Late late(Scope reader, Card card, Names names, Language language) {
        ProjectCode code = new ProjectCode(card.code());
        Dossier dossier = projects.dossier(reader, code);
        String lacks =
                machine.from(card.state()).stream()
                        .findFirst()
                        .map(line -> progress.lacking(dossier, ANYBODY, line.event().id()))
                        .map(lacking -> BuildWords.of(lacking, language))
                        .orElse("");
        List<PastDeed> history = progress.history(reader, code);
        String words =
                history.isEmpty() || history.getLast().comment().isBlank()
                        ? ""
                        : language.pick("%s：%s", "%s: %s")
                                .formatted(
                                        names.of(history.getLast().deed().actor().person()),
                                        history.getLast().comment());
        return new Late(card, lacks, words);
    }
}
