package org.nuanyi.kernel.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;

/** Writes a laid out {@link Diagram}; how it looks is in web/src/styles/desk/lifecycle.css. */
final class DiagramSvg {

    private final Machine machine;
    private final Map<String, ElkNode> boxes;

    DiagramSvg(Machine machine, Map<String, ElkNode> boxes) {
        this.machine = machine;
        this.boxes = boxes;
    }

    String write(ElkNode graph) {
        String head =
                """
                <svg class="diagram" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" aria-hidden="true">\
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
                <path d="M0 0 8 4 0 8z"/></marker></defs>\
                """
                        .formatted(
                                (int) Math.ceil(graph.getWidth()),
                                (int) Math.ceil(graph.getHeight()));
        String arrows =
                graph.getContainedEdges().stream()
                        .map(DiagramSvg::arrow)
                        .collect(Collectors.joining());
        String states =
                boxes.entrySet().stream()
                        .map(one -> box(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
        return head + arrows + states + "</svg>";
    }

    private String box(String id, ElkNode box) {
        return element(
                "<g class=\"%s\"><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                        + " rx=\"8\"/><text x=\"%.1f\" y=\"%.1f\">%s</text></g>",
                kind(id),
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                box.getX() + box.getWidth() / 2,
                box.getY() + box.getHeight() / 2,
                escaped(box.getLabels().getFirst().getText()));
    }

    private String kind(String id) {
        return machine.states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .map(State::kind)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse("anywhere");
    }

    private static String arrow(ElkEdge edge) {
        String line =
                edge.getSections().stream().map(DiagramSvg::path).collect(Collectors.joining(" "));
        ElkLabel label = edge.getLabels().getFirst();
        return element(
                "<path class=\"arrow\" d=\"%s\"/><text class=\"event\" x=\"%.1f\" y=\"%.1f\">%s"
                        + "</text>",
                line,
                label.getX() + label.getWidth() / 2,
                label.getY() + label.getHeight() / 2,
                escaped(label.getText()));
    }

    private static String path(ElkEdgeSection section) {
        return Stream.concat(
                        section.getBendPoints().stream()
                                .map(point -> element("L%.1f %.1f", point.getX(), point.getY())),
                        Stream.of(element("L%.1f %.1f", section.getEndX(), section.getEndY())))
                .collect(
                        Collectors.joining(
                                "",
                                element("M%.1f %.1f", section.getStartX(), section.getStartY()),
                                ""));
    }

    private static String element(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
