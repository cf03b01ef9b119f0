package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How one resource method is asked in the matrix of scopes.
 *
 * @param method class and name: {@code RegisterPages.list}
 * @param path with its query; names in braces stand for what a unit has, see {@link UnitRows}
 * @param body fields of the form, in the same way; empty for none
 */
record ScopeLine(String method, Set<Way> ways, By by, String verb, String path, String body) {

    /** In which way rows of a unit could come out, or get in. */
    enum Way {
        READ,
        WRITE,
        EXPORT,
        COUNT,
        FILE,
        MAP,
        SEARCH
    }

    /** Who asks. */
    enum By {
        /** Somebody with a role at the desk. */
        ROLE,
        /** The phone of a keeper. */
        PHONE,
        /** A partner system with its key. */
        PARTNER,
        /** Nobody: what it answers is public, and what is not public may not be in it. */
        ANYONE
    }

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    /** Words that anybody can make up. They do not say whose row is meant. */
    private static final Set<String> FREE = Set.of("word", "mark", "note", "today", "key", "fresh");

    /** Known to who knows the station: they go with its code. */
    private static final Set<String> WITH_STATION = Set.of("version", "seen");

    /** Asked by who holds a role, at the desk. */
    static ScopeLine line(String method, String call, Way... ways) {
        return of(method, call, By.ROLE, ways);
    }

    static ScopeLine phone(String method, String call, Way... ways) {
        return of(method, call, By.PHONE, ways);
    }

    static ScopeLine partner(String method, String call, Way... ways) {
        return of(method, call, By.PARTNER, ways);
    }

    static ScopeLine open(String method, String call, Way... ways) {
        return of(method, call, By.ANYONE, ways);
    }

    private static ScopeLine of(String method, String call, By by, Way... ways) {
        String[] parts = call.split(" ", 3);
        return new ScopeLine(
                method,
                EnumSet.copyOf(Set.of(ways)),
                by,
                parts[0],
                parts[1],
                parts.length > 2 ? parts[2] : "");
    }

    /** What it names in the path, then in the query or the body. */
    Set<String> slots() {
        Set<String> slots = new LinkedHashSet<>(pathSlots());
        slots.addAll(names(path));
        slots.addAll(names(body));
        return slots;
    }

    private Set<String> pathSlots() {
        return names(path.replaceAll("\\?.*", ""));
    }

    /** Each choice of what is another unit's: one thing after the other, then all of them. */
    List<Set<String>> strangers() {
        Stream<Set<String>> each = slots().stream().map(Set::of);
        return Stream.concat(each, Stream.of(slots()))
                .distinct()
                .filter(s -> !s.isEmpty())
                .toList();
    }

    boolean isInPath(Set<String> strangers) {
        return strangers.stream().anyMatch(pathSlots()::contains);
    }

    /** Whether it only shows something, whatever its verb. */
    boolean reads() {
        return !ways.contains(Way.WRITE);
    }

    String path(UnitRows own, UnitRows other, Set<String> strangers) {
        return fill(path, own, other, strangers);
    }

    String body(UnitRows own, UnitRows other, Set<String> strangers) {
        return fill(body, own, other, strangers);
    }

    private static String fill(String text, UnitRows own, UnitRows other, Set<String> strangers) {
        UnaryOperator<String> value =
                slot -> {
                    boolean foreign =
                            strangers.contains(slot)
                                    || WITH_STATION.contains(slot) && !strangers.isEmpty();
                    return (foreign ? other : own).of(slot);
                };
        return SLOT.matcher(text)
                .replaceAll(found -> URLEncoder.encode(value.apply(found.group(1)), UTF_8));
    }

    private static Set<String> names(String text) {
        Set<String> names =
                new LinkedHashSet<>(SLOT.matcher(text).results().map(ScopeLine::name).toList());
        names.removeAll(FREE);
        names.removeAll(WITH_STATION);
        return names;
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    @Override
    public String toString() {
        return method + " (" + verb + " " + path + ")";
    }
}
