package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.core.form.Branch.AGAIN;
import static org.nuanyi.core.form.Branch.ASIDE;
import static org.nuanyi.core.form.Branch.NEXT;
import static org.nuanyi.core.form.Branch.UNCHANGED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static final Answers SEEN = Answers.NONE.with("name", "站").with("area", "5");
    private static final Answers FROM = Answers.NONE.with("name", "旧");
    private static final Answers HEAD = Answers.NONE.with("name", "新");
    private static final Answers MINE = SEEN.with("area", "6");
    private static final Answers THEIRS = SEEN.with("area", "7").with("sign", "yes");

    @Test
    void what_follows_the_newest_is_the_next() {
        assertThat(of(0, Optional.empty(), 0, SEEN)).isEqualTo(NEXT);
        assertThat(of(3, Optional.empty(), 3, MINE)).isEqualTo(NEXT);
    }

    @Test
    @DisplayName("重发无害：没收到回答就再发一次")
    void the_same_again_from_the_same_branch_changes_nothing() {
        assertThat(of(4, saved(4, MINE), 3, MINE)).isEqualTo(AGAIN);
        assertThat(of(9, saved(4, MINE), 3, MINE)).isEqualTo(AGAIN);
        assertThat(of(9, aside(MINE), 3, MINE)).isEqualTo(AGAIN);
    }

    @Test
    void a_branch_goes_on_from_what_it_saved_itself() {
        assertThat(of(4, saved(4, SEEN), 3, MINE)).isEqualTo(NEXT);
    }

    @Test
    @DisplayName("两人都改了：谁也不覆盖谁")
    void what_does_not_follow_the_newest_is_kept_aside() {
        assertThat(of(4, Optional.empty(), 3, MINE)).isEqualTo(ASIDE);
        assertThat(of(5, saved(4, SEEN), 3, MINE)).isEqualTo(ASIDE);
        assertThat(of(4, aside(SEEN), 3, MINE)).isEqualTo(ASIDE);
    }

    @Test
    @DisplayName("打开看看就保存：没有改，就没有新版本")
    void who_changed_nothing_leaves_nothing() {
        assertThat(of(4, Optional.empty(), 4, HEAD)).isEqualTo(UNCHANGED);
        assertThat(of(4, Optional.empty(), 3, FROM)).as("others went on").isEqualTo(UNCHANGED);
        assertThat(of(4, Optional.empty(), 3, HEAD)).as("the same as they").isEqualTo(UNCHANGED);
    }

    @Test
    void who_takes_back_what_he_had_saved_himself_changes_something() {
        assertThat(of(4, saved(4, HEAD), 3, FROM)).isEqualTo(NEXT);
        assertThat(of(4, aside(MINE), 3, FROM)).isEqualTo(ASIDE);
    }

    @Test
    void two_who_differ_are_shown_field_by_field() {
        List<Difference> differences = Difference.between(Questions.FORM, SEEN, MINE, THEIRS);
        assertThat(differences)
                .extracting(one -> one.field().id(), Difference::mine, Difference::theirs)
                .containsExactly(
                        tuple("area", List.of("6"), List.of("7")),
                        tuple("sign", List.of(), List.of("yes")));
        assertThat(differences.get(0).onlyChange()).isEmpty();
        assertThat(differences.get(1).onlyChange()).contains(Difference.Side.THEIRS);
        assertThat(MINE.taking(THEIRS, Set.of("sign"))).isEqualTo(MINE.with("sign", "yes"));
    }

    private static Branch of(int head, Optional<Branch.Last> last, int from, Answers answers) {
        return Branch.of(
                new Branch.Version(head, HEAD), last, new Branch.Version(from, FROM), answers);
    }

    private static Optional<Branch.Last> saved(int version, Answers answers) {
        return Optional.of(new Branch.Last(Optional.of(version), answers));
    }

    private static Optional<Branch.Last> aside(Answers answers) {
        return Optional.of(new Branch.Last(Optional.empty(), answers));
    }
}
