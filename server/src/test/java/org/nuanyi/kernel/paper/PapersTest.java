package org.nuanyi.kernel.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String TITLE = "暖心驿站统一采购清单";
    private static final String SOURCE = "东城区总工会";

    private final Papers papers = new Papers();

    @Test
    @DisplayName("工、心、日复制出来还是工、心、日，不是部首")
    void ideographs_that_share_a_glyph_with_a_radical_are_read_as_themselves() {
        String text = "工会爱心日报：人民大会堂、一二八、女子、山水、火车、石门、立交、竹、米、老人、食、香、马、高、鱼、鸟、黑、鼠、龙";

        assertThat(read(a4("<p>" + text + "</p><p><b>" + text + "</b></p>")).replace("\n", ""))
                .contains(text + text)
                .doesNotContainPattern("[\u2e80-\u2fdf\uf900-\ufaff]");
    }

    @Test
    void what_was_put_in_comes_out() {
        assertThat(read(a4("<p>饮水机 A&amp;B &lt;3 台&gt;，“1,234.50 元”</p>")))
                .contains("饮水机 A&B <3 台>，“1,234.50 元”");
    }

    @Test
    void title_source_and_date_are_text_and_not_html() {
        byte[] pdf = papers.pdf(new Paper(PaperSize.A4, "<b>甲 & 乙</b>", "<i>丙</i>", DAY, ""));

        assertThat(read(pdf)).contains("<b>甲 & 乙</b>", "<i>丙</i>", "2026-11-27 周五");
    }

    @Test
    void every_font_is_embedded_with_the_glyphs_it_uses_and_no_others() {
        byte[] pdf = a4("<p>暖心驿站</p><p><b>统一采购</b></p>");

        List<PDFont> fonts = fonts(pdf);
        assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(fonts)
                .extracting(PDFont::getName)
                .allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    @DisplayName("每页有标题、来源、日期和第几页、共几页")
    void every_page_says_what_it_is_of_and_which_it_is() {
        List<String> pages = pages(a4(rows(120)));

        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains(TITLE, SOURCE, "2026-11-27 周五")
                    .contains("第 " + (i + 1) + " 页 / 共 " + pages.size() + " 页")
                    .containsOnlyOnce(TITLE);
        }
    }

    @Test
    void the_head_of_a_list_is_on_every_page() {
        assertThat(pages(a4(rows(120)))).allMatch(page -> page.contains("序号 品名 金额"));
    }

    @Test
    void a_row_is_never_torn() {
        String row = "<tr><td>始%1$d<br/>中<br/>中<br/>中<br/>终%1$d</td></tr>";
        String table =
                IntStream.range(0, 60)
                        .mapToObj(row::formatted)
                        .collect(
                                Collectors.joining(
                                        "", "<table class=\"list\"><tbody>", "</tbody></table>"));

        assertThat(pages(a4(table)))
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(count(page, "始")).isEqualTo(count(page, "终")));
    }

    @Test
    void money_ends_on_one_line() {
        assertThat(rightEdges(a4(rows(30)), "元").stream().map(Math::round).distinct()).hasSize(1);
    }

    @Test
    void an_a6_is_a_quarter_of_an_a4() {
        assertThat(millimetres(a4(""))).isEqualTo("210 x 297");
        assertThat(millimetres(papers.pdf(paper(PaperSize.A6, "<p>暖</p>")))).isEqualTo("105 x 148");
    }

    @Test
    void a_picture_from_elsewhere_is_refused() {
        assertThat(
                        List.of(
                                "<img src=\"http://127.0.0.1:9/a.png\"/>",
                                "<img src=\"file:///etc/hostname\"/>",
                                "<img src=\"a.png\"/>",
                                "<img src=\"data:image/png;base64,AAAA\"/>",
                                "<p style=\"background-image:url(a.png)\">暖</p>"))
                .allSatisfy(
                        body ->
                                assertThatThrownBy(() -> a4(body))
                                        .as(body)
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .hasMessageContaining("nothing outside"));
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
        try {
            for (String body :
                    List.of(
                            "<img src='%s'/>",
                            "<p style='background-image:url(%s)'>暖</p>",
                            "<style>@import url(%s);</style>",
                            "<style>@font-face{font-family:x;src:url(%s)}</style>",
                            "<link rel='stylesheet' href='%s'/>",
                            "<object data='%s' type='image/svg+xml'/>",
                            "<iframe src='%s'/>")) {
                tryToPrint(body.formatted(there));
            }
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    @Test
    void a_body_names_no_entity_and_is_well_formed() {
        assertThatThrownBy(() -> a4("<p>暖<br></p>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a4("<p>&nbsp;</p>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a4("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_xml_cannot_say_and_no_font_has_spoils_nothing() {
        assertThat(read(a4("<p>前\u0000\u0007\ud800后</p><p>🧋𪚥完</p>"))).contains("前后", "完");
    }

    @Test
    void a_body_is_not_longer_than_can_be_printed() {
        String long_ = "暖".repeat(Paper.LONGEST + 1);

        assertThatThrownBy(() -> paper(PaperSize.A4, long_))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000000");
    }

    @Test
    void a_list_of_five_thousand_rows_is_printed_whole() {
        String text = String.join("\n", pages(a4(rows(5_000))));

        assertThat(text).contains("\n1 微波炉", "\n5000 微波炉");
        assertThat(count(text, "微波炉")).isEqualTo(5_000);
    }

    private byte[] a4(String body) {
        return papers.pdf(paper(PaperSize.A4, body));
    }

    @SuppressWarnings("EmptyCatch") // refused or passed over: what counts is that nobody was asked
    private void tryToPrint(String body) {
        try {
            a4(body);
        } catch (IllegalArgumentException refused) {
        }
    }

    private static Paper paper(PaperSize size, String body) {
        return new Paper(size, TITLE, SOURCE, DAY, body);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i ->
                                "<tr><td>%d</td><td>微波炉</td><td class=\"money\">%,d.50 元</td></tr>"
                                        .formatted(i, i * 37L))
                .collect(
                        Collectors.joining(
                                "",
                                "<table class=\"list\"><thead><tr><th>序号</th><th>品名</th>"
                                        + "<th class=\"money\">金额</th></tr></thead><tbody>",
                                "</tbody></table>"));
    }

    private static String read(byte[] pdf) {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDFont> fonts(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name));
                }
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Float> rightEdges(byte[] pdf, String sign) {
        List<Float> edges = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getUnicode().equals(sign)) {
                        edges.add(text.getXDirAdj() + text.getWidthDirAdj());
                    }
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edges;
    }

    private static String millimetres(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return StreamSupport.stream(document.getPages().spliterator(), false)
                    .map(PDPage::getMediaBox)
                    .map(
                            box ->
                                    Math.round(box.getWidth() / 72 * 25.4)
                                            + " x "
                                            + Math.round(box.getHeight() / 72 * 25.4))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }
}
