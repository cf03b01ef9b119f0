package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.supply.SomeSupplies.DONGSI;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.paper.PaperSize;
import org.nuanyi.supply.PickList.Stop;
import org.nuanyi.supply.internal.PickPaper;
import org.nuanyi.testing.Scanned;

/** What whoever brings the supplies holds in the hand. */
@QuarkusTest
class PickPaperTest {

    private static final Path SHEETS = Path.of("target/screenshots");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 19);
    private static final Proposal PROPOSAL = new Proposal(1, DONGSI, MONDAY, MONDAY, Rhythm.USUAL);
    private static final Lot WATER =
            new Lot("water", "A<1>", Optional.of(LocalDate.of(2027, 5, 1)));

    @Test
    @DisplayName("配货单：先写从库里取什么，再逐站写；每站的码扫开就是这一站的签收")
    void it_says_what_to_take_and_what_to_leave_with_a_code_for_each_stop() throws IOException {
        byte[] pdf = pdf(3);

        Files.createDirectories(SHEETS);
        Files.write(SHEETS.resolve("pick-list.pdf"), pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("配货单 北线", "从仓库取", "逐站配送", "东四街道总工会", "第 1 页 / 共 1 页")
                .contains("矿泉水 A<1> 2027-05-01 72 瓶 3 包", "1. 10000001", "配送单 103");
        assertThat(text.indexOf("72 瓶")).isLessThan(text.indexOf("1. 10000001"));
        for (int stop = 0; stop < 3; stop++) {
            assertThat(Scanned.codes(corner(pdf, stop)))
                    .containsExactly("https://nuanyi.example/k#s-1000000" + (stop + 1));
        }
    }

    @Test
    @DisplayName("站多了就多几页，每页都写第几页")
    void many_stops_take_pages_and_each_page_says_which_it_is() throws IOException {
        byte[] pdf = pdf(40);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            assertThat(text(pdf)).contains("第 2 页 / 共 " + pages + " 页", "40. 10000040");
        }
    }

    private static byte[] pdf(int count) {
        List<Stop> stops =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                i ->
                                        new Stop(
                                                new Store(
                                                        i,
                                                        DONGSI,
                                                        StoreKind.STATION,
                                                        Integer.toString(10_000_000 + i)),
                                                100 + i,
                                                List.of(new Pieces(WATER, 24))))
                        .toList();
        PickList list =
                new PickList(
                        new Route(7, DONGSI, "北线", List.of()),
                        List.of(new Pieces(WATER, 24L * count)),
                        stops);
        PickPaper paper =
                new PickPaper(Map.of("water", item()), Map.of(), "https://nuanyi.example");
        return new org.nuanyi.kernel.paper.Papers()
                .pdf(
                        new org.nuanyi.kernel.paper.Paper(
                                PaperSize.A4,
                                "配货单 北线",
                                "东四街道总工会",
                                MONDAY,
                                paper.body(PROPOSAL, list)));
    }

    private static Item item() {
        return new Item(
                "water",
                "矿泉水",
                "Water",
                "瓶",
                "bottle",
                ItemCategory.DRINK,
                24,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[ \\u00a0]+", " ");
        }
    }

    /** What a phone sees that is held over the code of a stop of the first page. */
    private static byte[] corner(byte[] pdf, int stop) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            double unit = page.getHeight() / 1052.0;
            BufferedImage corner =
                    page.getSubimage(
                            (int) (582 * unit),
                            (int) ((371 + 166 * stop) * unit),
                            (int) (100 * unit),
                            (int) (98 * unit));
            ImageIO.write(corner, "png", bytes);
            return bytes.toByteArray();
        }
    }
}
