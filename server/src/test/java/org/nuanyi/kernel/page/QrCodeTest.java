package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nuanyi.testing.Scanned;

class QrCodeTest {

    private static final String LINK = "https://nuanyi.example.cn/s/10000017?v=door";

    @Test
    void a_phone_reads_what_was_written() {
        assertThat(Scanned.codes(QrCode.png(LINK, 8))).containsExactly(LINK);
    }

    @Test
    void a_code_with_a_scratch_is_still_read() throws IOException {
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCode.png(LINK, 8)));
        BufferedImage scratched =
                new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scratched.createGraphics();
        canvas.drawImage(code, 0, 0, null);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(code.getWidth() / 2, code.getHeight() / 2, 64, 56);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(scratched, "png", bytes);

        assertThat(Scanned.codes(bytes.toByteArray())).containsExactly(LINK);
    }

    @Test
    void as_a_file_it_is_an_svg_of_its_own() {
        assertThat(QrCode.file(LINK)).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }
}
