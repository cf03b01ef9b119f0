package org.nuanyi.core.hours;

/** Every {@code step}-th number from {@code first} to {@code last}; wraps where last is smaller. */
record Stride(int first, int last, int step) {

    boolean contains(int number) {
        if (first > last) {
            return number >= first || number <= last;
        }
        return first <= number && number <= last && (number - first) % step == 0;
    }
}
