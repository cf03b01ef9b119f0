package org.nuanyi;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The module table, and which module a class belongs to. */
final class Modules {

    private static final String HOUSE = "org.nuanyi.";
    private static final String CORE = HOUSE + "core";

    private final Properties table = new Properties();

    private Modules() {}

    static Modules read() {
        Modules modules = new Modules();
        try (InputStream lines = Modules.class.getResourceAsStream("/modules.properties")) {
            modules.table.load(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return modules;
    }

    Set<String> names() {
        return table.stringPropertyNames();
    }

    Set<String> usedBy(String module) {
        Set<String> used = new HashSet<>(Set.of(table.getProperty(module, "").split(" ")));
        used.remove("");
        return used;
    }

    /** What a module may use, and what that may use, to the ground. */
    Set<String> below(String module) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(usedBy(module));
        while (!open.isEmpty()) {
            String used = open.pop();
            if (found.add(used)) {
                open.addAll(usedBy(used));
            }
        }
        return found;
    }

    /** Empty for the JDK, libraries and the core. The longest name wins: kernel.web, not kernel. */
    Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(HOUSE) || name.startsWith(CORE)) {
            return Optional.empty();
        }
        String inside = name.substring(HOUSE.length());
        return Optional.of(
                names().stream()
                        .filter(module -> (inside + ".").startsWith(module + "."))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(inside));
    }

    /** In the module's own package, not in one below it. */
    boolean isFace(JavaClass type) {
        return of(type).map(module -> type.getPackageName().equals(HOUSE + module)).orElse(true);
    }
}
