package org.nuanyi.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.page.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawing of a machine, and the table beside it. */
class ChartTest {

    private static final FlowWords CHINESE = new FlowWords(Language.CHINESE);

    private final Chart chart =
            new ChartWriter(Machines.read("errand", Set.of("ready")), CHINESE).write();

    @Test
    void every_state_is_a_box_and_what_leads_on_is_an_arrow_with_its_name() throws Exception {
        Document drawing = drawing();

        assertThat(texts(drawing, "g")).containsExactlyInAnyOrder("待办", "会签", "已办", "终止");
        assertThat(texts(drawing, "text")).contains("提交", "同意", "终止");
        assertThat(drawing.getElementsByTagName("path").getLength())
                .as("the tip and an arrow for each two boxes")
                .isEqualTo(1 + 4);
    }

    @Test
    void no_box_lies_on_another() throws Exception {
        NodeList boxes = drawing().getElementsByTagName("rect");
        for (int i = 0; i < boxes.getLength(); i++) {
            for (int j = i + 1; j < boxes.getLength(); j++) {
                assertThat(overlap((Element) boxes.item(i), (Element) boxes.item(j))).isFalse();
            }
        }
    }

    @Test
    void the_table_says_who_may_do_what_until_when() {
        assertThat(chart.ways())
                .contains(
                        new Chart.Way("待办", "3 个工作日，超期告诉区总工会办公室", "提交", "会签", "单位干事", false),
                        new Chart.Way("会签", "5 个工作日，超期告诉区总工会领导", "同意", "已办", "财务 和 单位负责人", false),
                        new Chart.Way("会签", "5 个工作日，超期告诉区总工会领导", "退回", "走过的任一步", "单位负责人", true));
    }

    private Document drawing() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }

    private static List<String> texts(Document drawing, String tag) {
        NodeList found = drawing.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static boolean overlap(Element one, Element other) {
        return number(one, "x") < number(other, "x") + number(other, "width")
                && number(other, "x") < number(one, "x") + number(one, "width")
                && number(one, "y") < number(other, "y") + number(other, "height")
                && number(other, "y") < number(one, "y") + number(one, "height");
    }

    private static double number(Element box, String name) {
        return Double.parseDouble(box.getAttribute(name));
    }
}
