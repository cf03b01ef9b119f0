package org.nuanyi.build;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a project: JZ, the year it was applied for, and a running number. */
public record ProjectCode(String value) implements Comparable<ProjectCode> {

    private static final Pattern FORM = Pattern.compile("JZ-[0-9]{4}-[0-9]{4,6}");

    public ProjectCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a project code: " + value);
        }
    }

    /** The code of a running number of a year. */
    public static ProjectCode of(int year, int number) {
        return new ProjectCode("JZ-%04d-%04d".formatted(year, number));
    }

    /** The code written there, if it is one. */
    public static Optional<ProjectCode> find(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches()
                ? Optional.of(new ProjectCode(plain))
                : Optional.empty();
    }

    @Override
    public int compareTo(ProjectCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
