package org.nuanyi.kernel.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.kernel.Trouble;

/** Every resource method says who may call it. The server does not start with one that doesn't. */
@Singleton
public final class Declarations {

    private final BeanManager beans;

    Declarations(BeanManager beans) {
        this.beans = beans;
    }

    void check(@Observes StartupEvent start) {
        require(resources());
    }

    /** The classes that answer requests. */
    public List<Class<?>> resources() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /**
     * Goes on if each of their methods is declared.
     *
     * @throws Trouble that names the first one that isn't
     */
    static void require(List<Class<?>> resources) {
        resources.stream()
                .flatMap(Declarations::methods)
                .filter(method -> !isDeclared(method))
                .findFirst()
                .ifPresent(
                        method -> {
                            throw new Trouble(
                                    "%s.%s does not say who may call it: declare @Needs(…) or @Anyone."
                                            .formatted(
                                                    method.getDeclaringClass().getName(),
                                                    method.getName()));
                        });
    }

    /** The methods of a resource that answer requests. */
    public static Stream<Method> methods(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(
                        method ->
                                Arrays.stream(method.getAnnotations())
                                        .map(Annotation::annotationType)
                                        .anyMatch(
                                                type ->
                                                        type.isAnnotationPresent(
                                                                HttpMethod.class)));
    }

    /** What a method asks for; its own word counts before that of its class. */
    public static Optional<Needs> needs(Method method) {
        if (method.isAnnotationPresent(Anyone.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(method.getAnnotation(Needs.class))
                .or(
                        () ->
                                Optional.ofNullable(
                                        method.getDeclaringClass().getAnnotation(Needs.class)));
    }

    private static boolean isDeclared(Method method) {
        boolean byItself =
                isOne(
                        method.isAnnotationPresent(Needs.class),
                        method.isAnnotationPresent(Anyone.class));
        Class<?> type = method.getDeclaringClass();
        boolean byClass =
                isOne(
                        type.isAnnotationPresent(Needs.class),
                        type.isAnnotationPresent(Anyone.class));
        return byItself || byClass;
    }

    private static boolean isOne(boolean needs, boolean anyone) {
        return needs != anyone;
    }
}
