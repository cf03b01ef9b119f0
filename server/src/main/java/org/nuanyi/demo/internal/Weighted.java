package org.nuanyi.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values, each with a weight. Immutable. */
record Weighted<T>(List<Share<T>> shares) {

    record Share<T>(int weight, T value) {}

    Weighted {
        shares = List.copyOf(shares);
    }

    /** Lines such as {@code 12 每天 9:00-17:30}: the weight, then the value. */
    static <T> Weighted<T> of(String lines, Function<String, T> value) {
        List<Share<T>> shares = new ArrayList<>();
        for (String line : lines.strip().split("\n")) {
            int space = line.indexOf(' ');
            int weight = Integer.parseInt(line.substring(0, space));
            shares.add(new Share<>(weight, value.apply(line.substring(space + 1).strip())));
        }
        return new Weighted<>(shares);
    }

    int total() {
        return shares.stream().mapToInt(Share::weight).sum();
    }

    /** The value at a place between 0 and the total. */
    T at(int place) {
        int left = place;
        for (Share<T> share : shares) {
            left -= share.weight();
            if (left < 0) {
                return share.value();
            }
        }
        throw new IndexOutOfBoundsException(place);
    }
}
