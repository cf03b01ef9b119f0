package org.nuanyi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which schemas the SQL of a class names, and whose they are by the migrations that made them. */
final class SqlConstants {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATES = Pattern.compile("(?i)create schema (\\w+)");
    private static final Pattern SQL =
            Pattern.compile(
                    "(?is)\\s*(select|insert|update|delete|with|copy|lock|truncate|create|merge)\\b.*");

    private final Map<String, String> moduleOfSchema = new HashMap<>();

    private SqlConstants() {}

    static SqlConstants read() {
        SqlConstants constants = new SqlConstants();
        try (Stream<Path> scripts = Files.walk(MIGRATIONS)) {
            for (Path script : scripts.filter(p -> p.toString().endsWith(".sql")).toList()) {
                String module = String.valueOf(MIGRATIONS.relativize(script).getParent());
                CREATES.matcher(Files.readString(script))
                        .results()
                        .forEach(made -> constants.moduleOfSchema.put(made.group(1), module));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return constants;
    }

    Set<String> schemas() {
        return moduleOfSchema.keySet();
    }

    /** The folder of migrations that makes a schema is named like its module, without kernel. */
    boolean belongs(String schema, String module) {
        String owner = moduleOfSchema.getOrDefault(schema, "");
        return module.equals(owner) || module.equals("kernel." + owner);
    }

    /** The known schemas in the SQL constants of a class. */
    Set<String> namedBy(JavaClass type) {
        Pattern schema = Pattern.compile("\\b(" + String.join("|", schemas()) + ")\\.\\w");
        return sqlOf(type).stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .flatMap(sql -> schema.matcher(sql).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    static List<String> sqlOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(SqlConstants::value)
                .filter(text -> SQL.matcher(text).matches())
                .toList();
    }

    private static String value(JavaField field) {
        try {
            java.lang.reflect.Field reflected = field.reflect();
            reflected.setAccessible(true);
            return String.valueOf(reflected.get(null));
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
