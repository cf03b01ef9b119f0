package org.nuanyi.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OpenState;

/** The rule of trust against the words of its definition, read naively over all that was seen. */
class StationStateRandomTest {

    private static final long SEED = 20_261_124;
    private static final int ROUNDS = 200_000;
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final HoursAnswer OPEN =
            new HoursAnswer(
                    OpenState.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final Random random = new Random(SEED);

    @Test
    void the_rule_says_what_its_words_say() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Sign> seen = someSigns();
            List<Sign> arrived = new ArrayList<>(seen);
            Collections.shuffle(arrived, random);
            Evidence evidence =
                    new Evidence(
                            Lifecycle.OPEN, Optional.of(OPEN), Optional.empty(), Signs.of(arrived));

            assertThat(StationState.decide(evidence, NOW).status())
                    .as("seed %d, round %d: %s", SEED, round, seen)
                    .isEqualTo(told(seen));
        }
    }

    private static Status told(List<Sign> seen) {
        if (seen.stream().anyMatch(sign -> raisesDoubt(sign, seen))) {
            return Status.DOUBTFUL;
        }
        return seen.stream().anyMatch(StationStateRandomTest::openToday)
                ? Status.OPEN
                : Status.OPEN_BY_SCHEDULE;
    }

    private static boolean raisesDoubt(Sign sign, List<Sign> seen) {
        boolean answered =
                seen.stream()
                        .anyMatch(s -> s.kind() == Sign.Kind.OPEN && !s.at().isBefore(sign.at()));
        return !answered
                && switch (sign.kind()) {
                    case OPEN -> false;
                    case SHUT -> true;
                    case LOCKED ->
                            hoursBetween(sign.at(), NOW) >= 2
                                    || seen.stream().anyMatch(s -> independent(s, sign));
                };
    }

    private static boolean independent(Sign other, Sign sign) {
        return other.kind() == Sign.Kind.LOCKED
                && !other.witness().equals(sign.witness())
                && !other.at().isBefore(sign.at())
                && hoursBetween(sign.at(), other.at()) <= 24;
    }

    private static boolean openToday(Sign sign) {
        return sign.kind() == Sign.Kind.OPEN
                && LocalDate.ofInstant(sign.at(), ZONE).equals(LocalDate.ofInstant(NOW, ZONE));
    }

    private static double hoursBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    /** Up to seven, in steps of half an hour, so that many fall together. */
    private List<Sign> someSigns() {
        int spanHours = random.nextBoolean() ? 4 : 60;
        List<Sign> signs = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Instant at = NOW.minus(Duration.ofMinutes(30L * random.nextInt(2 * spanHours)));
            signs.add(
                    new Sign(
                            any(Sign.Kind.values()),
                            any(By.values()),
                            at,
                            Integer.toString(random.nextInt(3)),
                            "test",
                            Integer.toString(i)));
        }
        return signs;
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
