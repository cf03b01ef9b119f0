package org.nuanyi.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.core.flow.Examples.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.Seeded;
import org.nuanyi.core.flow.Decision.Done;

/** Every state, every event, every role; and long lives of cases by chance. */
class EveryStateTest {

    private static final List<String> EVENTS =
            List.of("accept", "reject", "submit", "agree", "return", "end", "unknown");

    private final Flow flow = new Flow(Examples.build());

    @Test
    void what_is_possible_is_what_the_table_says_and_nothing_else() {
        Set<String> possible = new TreeSet<>();
        for (List<String> path :
                List.of(
                        List.of("applied"),
                        List.of("applied", "siting"),
                        List.of("applied", "siting", "accepting"),
                        List.of("applied", "siting", "accepting", "open"),
                        List.of("applied", "rejected"),
                        List.of("applied", "withdrawn"))) {
            for (String event : EVENTS) {
                for (String role : Examples.ROLES) {
                    if (isPossible(path, event, role)) {
                        possible.add(path.getLast() + " " + event + " " + role);
                    }
                }
            }
        }

        assertThat(possible)
                .containsExactly(
                        "accepting agree finance",
                        "accepting agree leader",
                        "accepting end leader",
                        "accepting return leader",
                        "accepting return officer",
                        "applied accept leader",
                        "applied accept officer",
                        "applied end applicant",
                        "applied reject officer",
                        "siting end applicant",
                        "siting return leader",
                        "siting return officer",
                        "siting submit applicant");
    }

    @Test
    void however_a_case_lives_its_log_leads_to_where_it_stands() {
        RandomGenerator random = Seeded.random("lives of cases");
        int ended = 0;
        for (int life = 0; life < 2_000; life++) {
            List<Deed> log = new ArrayList<>();
            Case standing = flow.begin();
            for (int i = 0; i < 40; i++) {
                Deed deed = new Deed(anybody(random), anything(random));
                if (flow.decide(standing, deed.actor(), deed.act(), Set.of("photographed"), true)
                        instanceof Done done) {
                    assertThat(done.before()).isEqualTo(standing);
                    standing = done.after();
                    log.add(deed);
                }
            }
            assertThat(flow.replay(log)).isEqualTo(standing);
            assertThat(standing.path()).doesNotHaveDuplicates().startsWith("applied");
            ended += Examples.build().state(standing.state()).isEnd() ? 1 : 0;
        }
        assertThat(ended).isGreaterThan(300);
    }

    private boolean isPossible(List<String> path, String event, String role) {
        Case standing = new Case(path, Optional.empty(), Set.of(), Map.of(), Optional.empty());
        return flow.decide(
                        standing,
                        actor("li", role),
                        Act.back(event, "applied"),
                        Set.of("photographed"),
                        true)
                instanceof Done;
    }

    private static Actor anybody(RandomGenerator random) {
        String person = "p" + random.nextInt(6);
        List<String> roles = List.of("applicant", "officer", "leader", "finance");
        return actor(person, roles.get(random.nextInt(4)));
    }

    private static Act anything(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Act.HandOver(anybody(random));
            case 1 -> new Act.AskToSign("p" + random.nextInt(6));
            case 2 -> new Act.Sign(random.nextBoolean());
            case 3 -> new Act.Unask("p" + random.nextInt(6));
            case 4 -> new Act.TakeBack();
            case 5 -> new Act.Urge();
            default ->
                    Act.back(
                            EVENTS.get(random.nextInt(EVENTS.size())),
                            random.nextBoolean() ? "applied" : "siting");
        };
    }
}
