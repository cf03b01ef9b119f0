package org.nuanyi.kernel.lifecycle;

import static org.eclipse.elk.graph.util.ElkGraphUtil.createGraph;
import static org.eclipse.elk.graph.util.ElkGraphUtil.createLabel;
import static org.eclipse.elk.graph.util.ElkGraphUtil.createNode;
import static org.eclipse.elk.graph.util.ElkGraphUtil.createSimpleEdge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.core.flow.Transition.Target;

/**
 * A machine as a drawing: states are boxes, what leads on are arrows. What can be done in every
 * state hangs on a box of its own, so that it does not cover the rest; to go back to any step is
 * said beside the drawing. The order of the file is the way down. Eclipse's layout kernel says
 * where everything lies.
 */
final class Diagram {

    static final String ANYWHERE = "*";

    private static final int HEIGHT = 40;
    private static final int LABEL_HEIGHT = 20;
    private static final int PADDING = 32;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Machine machine;
    private final FlowWords words;
    private final ElkNode graph = createGraph();
    private final Map<String, ElkNode> boxes = new LinkedHashMap<>();

    private Diagram(Machine machine, FlowWords words) {
        this.machine = machine;
        this.words = words;
    }

    /** The drawing as SVG, to stand in a page. */
    static String svg(Machine machine, FlowWords words) {
        return new Diagram(machine, words).draw();
    }

    private String draw() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(
                LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
        for (State state : machine.states()) {
            boxes.put(state.id(), box(words.state(machine, state.id())));
        }
        Set<Transition> everywhere = everywhere();
        if (!everywhere.isEmpty()) {
            boxes.put(ANYWHERE, box(anywhere()));
        }
        arrows(everywhere).forEach(this::arrow);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return new DiagramSvg(machine, boxes).write(graph);
    }

    private String anywhere() {
        return words.pick("任一步", "Any step");
    }

    private ElkNode box(String name) {
        ElkNode box = createNode(graph);
        box.setDimensions(width(name) + PADDING, HEIGHT);
        createLabel(name, box);
        return box;
    }

    /** What is done in every state that is no end, to the same end of it. */
    private Set<Transition> everywhere() {
        List<State> open = machine.states().stream().filter(state -> !state.isEnd()).toList();
        Map<String, List<Transition>> alike =
                open.stream()
                        .flatMap(state -> machine.from(state.id()).stream())
                        .filter(line -> line.target() instanceof Target.To)
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.event().id() + " " + line.target(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return alike.values().stream()
                .filter(lines -> open.size() > 2 && lines.size() == open.size())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One for each two boxes, with all that leads from the one to the other. */
    private List<Arrow> arrows(Set<Transition> everywhere) {
        Map<List<String>, Set<String>> names = new LinkedHashMap<>();
        for (State state : machine.states()) {
            for (Transition line : machine.from(state.id())) {
                if (line.target() instanceof Target.To(String to)) {
                    String from = everywhere.contains(line) ? ANYWHERE : state.id();
                    names.computeIfAbsent(List.of(from, to), _ -> new LinkedHashSet<>())
                            .add(words.name(line));
                }
            }
        }
        List<Arrow> arrows = new ArrayList<>();
        names.forEach(
                (ends, events) ->
                        arrows.add(
                                new Arrow(
                                        ends.getFirst(),
                                        ends.getLast(),
                                        String.join(words.pick("、", ", "), events))));
        return arrows;
    }

    private record Arrow(String from, String to, String name) {}

    private void arrow(Arrow arrow) {
        ElkLabel label =
                createLabel(
                        arrow.name(),
                        createSimpleEdge(boxes.get(arrow.from()), boxes.get(arrow.to())));
        label.setDimensions(width(arrow.name()), LABEL_HEIGHT);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }

    /** In the sizes of web/src/styles/desk/lifecycle.css: a Chinese character is a square. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0xff ? 15 : 8).sum();
    }
}
