package org.nuanyi.build;

import java.util.regex.Pattern;

/** The number of a change: BG, the year it was asked for, and a running number. */
public record ChangeCode(String value) {

    private static final Pattern FORM = Pattern.compile("BG-[0-9]{4}-[0-9]{4,6}");

    public ChangeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a change: " + value);
        }
    }

    /** The code of a running number of a year. */
    public static ChangeCode of(int year, int number) {
        return new ChangeCode("BG-%04d-%04d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
