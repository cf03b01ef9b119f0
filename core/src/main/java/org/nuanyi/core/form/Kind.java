package org.nuanyi.core.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.Named.Words;

/** What a field takes. */
public sealed interface Kind {

    /**
     * Words.
     *
     * @param lines whether it is long and may have several lines
     */
    record Written(boolean lines) implements Kind {

        private static final int SHORT = 200;
        private static final int LONG = 4_000;

        /** The most characters. */
        public int longest() {
            return lines ? LONG : SHORT;
        }
    }

    /**
     * A number.
     *
     * @param decimals how many it may have after the point; none for a whole one
     * @param least the smallest that is right
     * @param most the largest that is right
     * @param unit what is counted; may be empty
     */
    record Number(int decimals, Optional<BigDecimal> least, Optional<BigDecimal> most, Text unit)
            implements Kind {}

    /** Exactly one of the choices. */
    record OneOf(List<Words> choices) implements Kind {

        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** Any of the choices. */
    record ManyOf(List<Words> choices) implements Kind {

        public ManyOf {
            choices = List.copyOf(choices);
        }
    }

    /** {@value #YES} or {@value #NO}. */
    record YesNo() implements Kind {

        public static final String YES = "yes";
        public static final String NO = "no";
    }

    /** A day, as 2026-11-24. */
    record Day() implements Kind {}

    /**
     * Photos, by their ids.
     *
     * @param least how many there must be where the field is required or any is given
     * @param most how many there may be
     */
    record Photos(int least, int most) implements Kind {}

    /** The choices it offers, by their ids; none where it offers none. */
    default List<String> values() {
        return switch (this) {
            case OneOf(List<Words> choices) -> choices.stream().map(Words::id).toList();
            case ManyOf(List<Words> choices) -> choices.stream().map(Words::id).toList();
            case YesNo() -> List.of(YesNo.YES, YesNo.NO);
            case Written _, Number _, Day _, Photos _ -> List.of();
        };
    }

    /** Whether it takes more than one value. */
    default boolean takesSeveral() {
        return this instanceof ManyOf || this instanceof Photos;
    }
}
