package org.nuanyi.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.flow.Transition.Consent;
import org.nuanyi.core.flow.Transition.Target;

/** A machine as its file says it, and what is said of a file that is none. */
class MachineFileTest {

    @Test
    void a_file_is_read_as_it_is_written() {
        Machine machine = Examples.build();

        assertThat(machine.words().chinese()).isEqualTo("建站");
        assertThat(machine.words().english()).isEqualTo("Building a station");
        assertThat(machine.start().id()).isEqualTo("applied");
        assertThat(machine.state("siting").limit()).contains(new State.Limit(5, "leader"));
        assertThat(machine.states())
                .extracting(State::id)
                .containsExactly("applied", "siting", "accepting", "open", "rejected", "withdrawn");
        Transition submit = machine.find("siting", "submit").orElseThrow();
        assertThat(submit.guard()).isEqualTo(Optional.of("photographed"));
        assertThat(submit.roles()).containsExactly("applicant");
        assertThat(submit.target()).isEqualTo(new Target.To("accepting"));
        assertThat(machine.find("accepting", "agree").orElseThrow().consent())
                .isEqualTo(Consent.ALL);
        assertThat(machine.find("applied", "reject").orElseThrow().explained()).isTrue();
    }

    @Test
    void the_first_line_of_each_state_is_the_main_way_on() {
        Machine machine = Examples.build();

        assertThat(machine.road("applied"))
                .extracting(State::id)
                .containsExactly("siting", "accepting", "open");
        assertThat(machine.road("open")).isEmpty();
    }

    @Test
    void a_star_stands_for_every_state_but_ends_and_those_with_a_line_of_their_own() {
        Machine machine = Examples.build();

        assertThat(machine.find("applied", "end").orElseThrow().roles())
                .containsExactly("applicant");
        assertThat(machine.find("accepting", "end").orElseThrow().roles())
                .containsExactly("leader");
        assertThat(machine.find("open", "end")).isEmpty();
    }

    @Test
    void nothing_goes_back_from_the_start() {
        assertThat(Examples.build().find("applied", "return")).isEmpty();
        assertThat(Examples.build().find("siting", "return")).isPresent();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "| applied | 待受理 ; | other | 待受理 ; applied accept: there is no state applied",
                "| Applied | start | ; | Applied | step | ; one state is the start, not 0",
                "| Siting | step | ; | Siting | start | ; one state is the start, not 2",
                "| siting | 选址 ; | open | 选址 ; the state open stands twice",
                "| Siting | step | ; | Siting | somewhere | ; siting is start, step or end:"
                        + " somewhere",
                "| step | 5 | leader | ; | step | 5 | | ; siting: a limit is a number of days and a"
                        + " role",
                "| step | 5 | leader | ; | step | 5 | king | ; siting: there is no role king",
                "| step | 5 | leader | ; | step | 0 | leader | ; siting: a limit is a day or more",
                "| Open | end | | | ; | Open | end | 1 | leader | ; open is an end and needs no"
                        + " limit",
                "| officer, leader | | | | ; | officer, king | | | | ; applied accept: there is no"
                        + " role king",
                "| applicant | photographed ; | applicant | rich ; siting submit: there is no guard"
                        + " rich",
                "| applicant | photographed ; | | photographed ; siting submit: nobody may",
                "| Submit | accepting | ; | Submit | nowhere | ; siting submit: there is no state"
                        + " nowhere",
                "| applied | reject | ; | applied | accept | ; applied accept stands twice",
                "| Accept | siting | ; | Accept | rejected | ; nothing leads to siting",
                "| accepting | end | ; | open | end | ; open is an end, and something leads on from"
                        + " it",
                "| applied | accept | 同意 | Accept | siting | ; | applied | accept | 同意 | Accept |"
                        + " earlier | ; applied is the start, nothing is earlier",
                "| | all | | ; | | some | | ; accepting agree: consent is any or all",
                "| | | required | ; | | | maybe | ; applied reject: a comment is required or not"
                        + " named",
                "# build 建站 ; # ; the first line is: # id 名称 name",
            })
    void a_file_that_would_strand_cases_is_refused(String written, String instead, String fault) {
        assertThat(Examples.BUILD).contains(written);
        String file =
                Examples.BUILD.replaceFirst(
                        Pattern.quote(written), Matcher.quoteReplacement(instead));

        assertThatThrownBy(() -> Examples.read(file))
                .isInstanceOf(UnsoundMachine.class)
                .hasMessageStartingWith("build.md:")
                .hasMessageContaining(fault);
    }

    @Test
    void a_state_from_which_no_end_is_reached_is_a_trap() {
        String file =
                Examples.STATES
                        + """
                        | one | 一 | One | start | | |
                        | two | 二 | Two | step | | |
                        | end | 完 | End | end | | |
                        """
                        + Examples.TABLE
                        + """
                        | one | end | 完 | End | end | leader | | | |
                        | one | go | 走 | Go | two | leader | | | |
                        | two | back | 退 | Back | earlier | leader | | | |
                        """;

        assertThatThrownBy(() -> Examples.read(file))
                .hasMessageContaining("from two no end is reached");
    }

    @Test
    void all_faults_are_told_at_once() {
        UnsoundMachine unsound =
                catchThrowableOfType(
                        UnsoundMachine.class,
                        () -> Examples.read(Examples.BUILD.replace("leader", "king")));

        assertThat(unsound.faults()).hasSizeGreaterThan(3).allMatch(it -> it.contains("king"));
    }

    @ParameterizedTest
    @CsvSource({
        "| applied | 待受理 |, 2 cells instead of 6",
        "| applied | 待受理 | Applied | start | 3 | leader | x |, 7 cells instead of 6",
    })
    void a_row_has_as_many_cells_as_its_head(String row, String fault) {
        assertThatThrownBy(() -> Examples.read(Examples.STATES + row)).hasMessageContaining(fault);
    }

    @Test
    void a_table_of_other_columns_is_not_passed_over() {
        assertThatThrownBy(() -> Examples.read(Examples.BUILD + "\n| who | what |\n|---|---|\n"))
                .hasMessageContaining("unknown columns: | who | what |");
    }
}
