package org.nuanyi.kernel.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void everything_and_something_is_everything() {
        assertThat(Reach.of("110101006").and(Reach.everything())).isEqualTo(Reach.everything());
        assertThat(Reach.everything().and(Reach.nothing())).isEqualTo(Reach.everything());
    }

    @Test
    void two_units_are_both() {
        assertThat(Reach.of("110101007").and(Reach.of("110101006")))
                .isEqualTo(Reach.of("110101006", "110101007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "110101006,110101007", "110101006'", "东四街道总工会"})
    void what_is_no_code_of_a_unit_is_refused(String code) {
        assertThatThrownBy(() -> Reach.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_may_change_rows_also_sees_them() {
        Actor actor = new Actor("42", "unit-officer", Optional.empty(), Optional.empty());
        Scope scope = new Scope(actor, Reach.nothing(), Reach.of("110101006"));
        assertThat(scope.reads()).isEqualTo(Reach.of("110101006"));
    }

    @Test
    void an_actor_has_a_name() {
        assertThatThrownBy(() -> new Actor(" ", "keeper", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reader_changes_nothing() {
        assertThat(Scope.reader("finder"))
                .isEqualTo(new Scope(Actor.system("finder"), Reach.everything(), Reach.nothing()));
    }
}
