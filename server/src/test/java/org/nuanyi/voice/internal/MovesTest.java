package org.nuanyi.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.voice.ReportState.CLOSED;
import static org.nuanyi.voice.ReportState.HANDLED;
import static org.nuanyi.voice.ReportState.RECEIVED;
import static org.nuanyi.voice.ReportState.VERIFIED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.Named;
import org.nuanyi.voice.Party;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.StepResult.Reason;

/** Every step in every state by every party: 128 of them, each allowed or refused for a reason. */
class MovesTest {

    /**
     * What comes of each: the state afterwards, or why not. H is a handler of the unit, C the one
     * who closed it, S the sender, T the clock.
     */
    private static final String EXPECTED =
            """
            received answered  H handled  C handled  S NOT_YOURS T NOT_YOURS
            received assigned  H received C received S NOT_YOURS T NOT_YOURS
            received released  H received C received S NOT_YOURS T NOT_YOURS
            received withheld  H received C received S NOT_YOURS T NOT_YOURS
            received closed    H NOT_ANSWERED C NOT_ANSWERED S NOT_ANSWERED T NOT_ANSWERED
            received confirmed H NOT_CLOSED C NOT_CLOSED S NOT_CLOSED T NOT_CLOSED
            received denied    H NOT_CLOSED C NOT_CLOSED S NOT_CLOSED T NOT_CLOSED
            received escalated H NOT_YOURS C NOT_YOURS S NOT_YOURS T received
            handled answered  H handled C handled S NOT_YOURS T NOT_YOURS
            handled assigned  H handled C handled S NOT_YOURS T NOT_YOURS
            handled released  H handled C handled S NOT_YOURS T NOT_YOURS
            handled withheld  H handled C handled S NOT_YOURS T NOT_YOURS
            handled closed    H closed C closed S NOT_YOURS T NOT_YOURS
            handled confirmed H NOT_CLOSED C NOT_CLOSED S NOT_CLOSED T NOT_CLOSED
            handled denied    H NOT_CLOSED C NOT_CLOSED S NOT_CLOSED T NOT_CLOSED
            handled escalated H NOT_YOURS C NOT_YOURS S NOT_YOURS T handled
            closed answered  H ALREADY_CLOSED C ALREADY_CLOSED S ALREADY_CLOSED T ALREADY_CLOSED
            closed assigned  H ALREADY_CLOSED C ALREADY_CLOSED S ALREADY_CLOSED T ALREADY_CLOSED
            closed released  H closed C closed S NOT_YOURS T NOT_YOURS
            closed withheld  H closed C closed S NOT_YOURS T NOT_YOURS
            closed closed    H ALREADY_CLOSED C ALREADY_CLOSED S ALREADY_CLOSED T ALREADY_CLOSED
            closed confirmed H verified C OWN_WORK S verified T NOT_YOURS
            closed denied    H received C OWN_WORK S received T NOT_YOURS
            closed escalated H ALREADY_CLOSED C ALREADY_CLOSED S ALREADY_CLOSED T ALREADY_CLOSED
            verified answered  H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            verified assigned  H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            verified released  H verified C verified S NOT_YOURS T NOT_YOURS
            verified withheld  H verified C verified S NOT_YOURS T NOT_YOURS
            verified closed    H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            verified confirmed H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            verified denied    H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            verified escalated H ALREADY_VERIFIED C ALREADY_VERIFIED S ALREADY_VERIFIED T ALREADY_VERIFIED
            """;

    private static final List<Party> PARTIES =
            List.of(Party.HANDLER, Party.CLOSER, Party.SENDER, Party.CLOCK);

    @DisplayName("状态 × 动作 × 谁，逐个核对")
    @Test
    void the_table_is_this_one() {
        List<String> actual =
                Arrays.stream(ReportState.values())
                        .flatMap(
                                state ->
                                        Arrays.stream(StepKind.values())
                                                .map(step -> line(state, step)))
                        .toList();

        assertThat(actual)
                .hasSize(ReportState.values().length * StepKind.values().length)
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void the_way_leads_from_received_to_verified() {
        assertThat(Arrays.stream(ReportState.values()))
                .containsExactly(RECEIVED, HANDLED, CLOSED, VERIFIED);
    }

    private static String line(ReportState state, StepKind step) {
        return Stream.concat(
                        Stream.of(state, step).map(Named::id),
                        PARTIES.stream()
                                .flatMap(
                                        party ->
                                                Stream.of(
                                                        sign(party), outcome(state, step, party))))
                .collect(Collectors.joining(" "));
    }

    private static String sign(Party party) {
        return switch (party) {
            case HANDLER -> "H";
            case CLOSER -> "C";
            case SENDER -> "S";
            case CLOCK -> "T";
        };
    }

    private static String outcome(ReportState state, StepKind step, Party party) {
        return Moves.refusal(state, step, party)
                .map(Reason::name)
                .orElseGet(() -> Moves.after(state, step).id());
    }
}
