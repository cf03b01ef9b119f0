package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.util.Optional;

/** A span of calendar days, both ends in it. */
sealed interface DateSpan {

    boolean contains(LocalDate date);

    /**
     * The same days every year, over New Year where they wrap ({@code Nov-Mar}).
     *
     * @param first month * 100 + day
     * @param last month * 100 + day
     */
    record Yearly(int first, int last) implements DateSpan {

        @Override
        public boolean contains(LocalDate date) {
            int day = date.getMonthValue() * 100 + date.getDayOfMonth();
            return first <= last ? first <= day && day <= last : first <= day || day <= last;
        }
    }

    /** Dates of stated years. */
    record Dated(LocalDate first, LocalDate last) implements DateSpan {

        @Override
        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** Every year between days that move, such as {@code Mar Su[-1]-Oct Su[-1]}. */
    record Moving(DatePoint first, DatePoint last) implements DateSpan {

        @Override
        public boolean contains(LocalDate date) {
            for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
                if (in(year).filter(span -> span.contains(date)).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Dated> in(int year) {
            return first.in(year)
                    .flatMap(from -> lastFrom(from, year).map(to -> new Dated(from, to)));
        }

        private Optional<LocalDate> lastFrom(LocalDate from, int year) {
            return last.in(year).filter(to -> !to.isBefore(from)).or(() -> last.in(year + 1));
        }
    }
}
