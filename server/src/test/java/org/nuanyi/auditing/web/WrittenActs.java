package org.nuanyi.auditing.web;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every act the product's sources write, by their syntax: what is handed to {@code Act.of}, through
 * as many methods as it goes.
 */
final class WrittenActs {

    /** A call, and where it stands. */
    private record Call(
            String type, @Nullable MethodTree method, String receiver, MethodInvocationTree tree) {

        List<? extends ExpressionTree> arguments() {
            return tree.getArguments();
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Map<String, VariableTree>> fields = new HashMap<>();
    private final Map<MethodTree, String> types = new HashMap<>();
    private final Map<MethodTree, Map<String, ExpressionTree>> locals = new HashMap<>();
    private final Map<String, Set<String>> computed;
    private final Set<String> unresolved = new TreeSet<>();

    /**
     * Of those sources.
     *
     * @param computed what an expression of a class may be that is none of literals: {@code Flows:
     *     after.machine()}
     */
    WrittenActs(Path sources, Map<String, Set<String>> computed) throws IOException {
        this.computed = computed;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            var units =
                    files.getJavaFileObjectsFromPaths(
                            all.filter(file -> file.toString().endsWith(".java")).toList());
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Reader(), null);
            }
        }
    }

    /** Their actions: {@code station.close}. */
    Set<String> actions() {
        return argument(0);
    }

    /** What they are done to: {@code station}. */
    Set<String> kinds() {
        return argument(1);
    }

    /** What could not be followed to literals, nor is among what is computed. */
    Set<String> unresolved() {
        return unresolved;
    }

    private Set<String> argument(int number) {
        return calls.stream()
                .filter(
                        call ->
                                call.receiver().equals("Act")
                                        && name(call).equals("of")
                                        && call.arguments().size() == 3)
                .flatMap(call -> values(call.arguments().get(number), call).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Call call) {
        String select = call.tree().getMethodSelect().toString();
        return select.substring(select.lastIndexOf('.') + 1);
    }

    private Set<String> values(ExpressionTree expression, Call in) {
        return switch (expression) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> values(inner.getExpression(), in);
            case ConditionalExpressionTree either ->
                    union(
                            values(either.getTrueExpression(), in),
                            values(either.getFalseExpression(), in));
            case BinaryTree sum ->
                    values(sum.getLeftOperand(), in).stream()
                            .flatMap(
                                    left ->
                                            values(sum.getRightOperand(), in).stream()
                                                    .map(right -> left + right))
                            .collect(Collectors.toSet());
            case MemberSelectTree constant ->
                    constant(
                                    constant.getExpression().toString(),
                                    constant.getIdentifier().toString(),
                                    in)
                            .orElseGet(() -> otherwise(expression, in));
            case IdentifierTree name -> named(name.getName().toString(), name, in);
            default -> otherwise(expression, in);
        };
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private Optional<Set<String>> constant(String type, String name, Call in) {
        return Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(name))
                .map(VariableTree::getInitializer)
                .map(value -> values(value, in));
    }

    private Set<String> named(String name, ExpressionTree expression, Call in) {
        MethodTree method = in.method();
        if (method != null) {
            for (int at = 0; at < method.getParameters().size(); at++) {
                if (method.getParameters().get(at).getName().contentEquals(name)) {
                    return handedOver(method, at, expression, in);
                }
            }
            ExpressionTree local = locals.getOrDefault(method, Map.of()).get(name);
            if (local != null) {
                return values(local, in);
            }
        }
        return constant(in.type(), name, in).orElseGet(() -> otherwise(expression, in));
    }

    private Set<String> handedOver(MethodTree method, int at, ExpressionTree what, Call in) {
        List<Call> from = calls.stream().filter(call -> isOf(call, method)).toList();
        return from.isEmpty()
                ? otherwise(what, in)
                : from.stream()
                        .flatMap(call -> values(call.arguments().get(at), call).stream())
                        .collect(Collectors.toSet());
    }

    private boolean isOf(Call call, MethodTree method) {
        String type = types.getOrDefault(method, "");
        String field =
                type.isEmpty()
                        ? ""
                        : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return method.getName().contentEquals(name(call))
                && call.arguments().size() == method.getParameters().size()
                && (call.receiver().isEmpty()
                        ? call.type().equals(type)
                        : !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                                && List.of(type, field).contains(call.receiver()));
    }

    private Set<String> otherwise(ExpressionTree expression, Call in) {
        String what = in.type() + ": " + expression;
        Set<String> known = computed.get(what);
        if (known == null) {
            unresolved.add(what);
            return Set.of();
        }
        return known;
    }

    /** Notes calls, constants and local variables of a file. */
    private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {

        private String type = "";
        private @Nullable MethodTree method;

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            String outer = type;
            type = tree.getSimpleName().isEmpty() ? outer : tree.getSimpleName().toString();
            super.visitClass(tree, nothing);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            MethodTree outer = method;
            method = tree;
            types.put(tree, type);
            super.visitMethod(tree, nothing);
            method = outer;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            if (tree.getInitializer() != null && method == null) {
                fields.computeIfAbsent(type, any -> new HashMap<>())
                        .put(tree.getName().toString(), tree);
            } else if (tree.getInitializer() != null) {
                locals.computeIfAbsent(method, any -> new HashMap<>())
                        .put(tree.getName().toString(), tree.getInitializer());
            }
            return super.visitVariable(tree, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree tree, @Nullable Void nothing) {
            String receiver =
                    tree.getMethodSelect() instanceof MemberSelectTree select
                            ? select.getExpression().toString()
                            : "";
            calls.add(new Call(type, method, receiver, tree));
            return super.visitMethodInvocation(tree, nothing);
        }
    }
}
