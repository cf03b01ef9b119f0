package org.nuanyi.kernel.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.BadInput;

class PhotoRewriteTest {

    private final PhotoRewrite rewrite = new PhotoRewrite();

    @DisplayName("照片里的位置去掉")
    @Test
    void the_position_in_a_photo_is_gone() {
        byte[] sent = Pictures.jpegWithPosition(640, 480, 1);
        byte[] position = ByteBuffer.allocate(4).putInt(Pictures.SECONDS_OF_THE_POSITION).array();
        assertThat(text(sent)).contains("Exif").contains(text(position));

        assertThat(text(rewrite.rewrite(sent).jpeg()))
                .doesNotContain("Exif")
                .doesNotContain(text(position));
    }

    @DisplayName("拿歪的手机拍的照片摆正")
    @ParameterizedTest
    @CsvSource({
        // how it was held, then the colours at the top left, the top right and the bottom left
        "1, RED,   BLUE,  GREEN",
        "2, BLUE,  RED,   GREEN",
        "3, GREEN, GREEN, BLUE",
        "4, GREEN, GREEN, RED",
        "5, RED,   GREEN, BLUE",
        "6, GREEN, RED,   GREEN",
        "7, GREEN, BLUE,  GREEN",
        "8, BLUE,  GREEN, RED",
        "9, RED,   BLUE,  GREEN",
    })
    void a_photo_stands_upright(int held, String topLeft, String topRight, String bottomLeft) {
        BufferedImage upright = rewritten(Pictures.jpegWithPosition(400, 200, held));

        int right = upright.getWidth() - 20;
        int bottom = upright.getHeight() - 20;
        assertThat(colour(upright, 20, 20)).isEqualTo(topLeft);
        assertThat(colour(upright, right, 20)).isEqualTo(topRight);
        assertThat(colour(upright, 20, bottom)).isEqualTo(bottomLeft);
        boolean turned = held >= 5 && held <= 8;
        assertThat(upright.getWidth()).isEqualTo(turned ? 200 : 400);
    }

    @ParameterizedTest
    @CsvSource({
        "3201, 2400, 1600, 1200",
        "4000, 3000, 1600, 1200",
        "1600, 900,  1600, 900",
        "30,   20,   30,   20",
        "6400, 10,   1600, 3",
        "1,    1,    1,    1",
    })
    void its_longer_side_has_at_most_1600_pixels(
            int width, int height, int newWidth, int newHeight) {
        BufferedImage rewritten =
                rewritten(Pictures.encoded("jpeg", Pictures.picture(width, height)));

        assertThat(rewritten.getWidth()).isEqualTo(newWidth);
        assertThat(rewritten.getHeight()).isBetween(newHeight - 1, newHeight + 1);
    }

    @Test
    void what_is_transparent_becomes_white() {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        Color colour = new Color(rewritten(Pictures.encoded("png", clear)).getRGB(25, 25));

        assertThat(colour).isEqualTo(Color.WHITE);
    }

    @Test
    void a_file_hidden_behind_a_picture_is_gone() {
        byte[] sent =
                Pictures.joined(
                        Pictures.encoded("jpeg", Pictures.picture(50, 50)),
                        "PK\3\4<script>alert(1)</script>".getBytes(ISO_8859_1));

        assertThat(text(rewrite.rewrite(sent).jpeg()))
                .doesNotContain("PK\3\4")
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00ff\u00d8",
                "GIF89a",
                "PK\3\4",
                "%PDF-1.7",
                "<svg>",
                "RIFF    WEBP",
                "BM"
            })
    void what_is_no_jpeg_and_no_png_is_refused(String start) {
        byte[] behind = Pictures.encoded("jpeg", Pictures.picture(50, 50));

        assertRefused(Pictures.joined(start.getBytes(ISO_8859_1)))
                .hasMessageContaining("JPEG or a PNG");
        if (start.length() > 2) {
            assertRefused(Pictures.joined(start.getBytes(ISO_8859_1), behind));
        }
    }

    @DisplayName("解开会很大的图片不解")
    @ParameterizedTest
    @CsvSource({"8000, 5001", "65535, 65535", "2147483647, 2147483647", "40000001, 1"})
    void a_picture_that_says_it_is_enormous_is_not_unpacked(int width, int height) {
        assertRefused(Pictures.pngSaying(width, height)).hasMessageContaining("40 million pixels");
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_refused() {
        byte[] photo = Pictures.encoded("jpeg", Pictures.picture(50, 50));

        assertThat(rewrite.rewrite(Arrays.copyOf(photo, PhotoRewrite.MOST_BYTES)).jpeg())
                .isNotEmpty();
        assertRefused(Arrays.copyOf(photo, PhotoRewrite.MOST_BYTES + 1))
                .hasMessageContaining("10 MB");
    }

    @Test
    void a_jpeg_of_endless_scans_is_refused() {
        byte[] scans = new byte[202];
        for (int i = 0; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }
        assertRefused(Pictures.joined(Pictures.encoded("jpeg", Pictures.picture(50, 50)), scans));
    }

    @Test
    void a_broken_file_is_refused_in_a_sentence_wherever_it_breaks() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] jpeg = Pictures.jpegWithPosition(60, 40, 6);
        byte[] png = Pictures.encoded("png", Pictures.picture(60, 40));
        for (int round = 0; round < 400; round++) {
            byte[] broken = (random.nextBoolean() ? jpeg : png).clone();
            for (int wrong = random.nextInt(1, 20); wrong > 0; wrong--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length));
            try {
                Pictures.decoded(rewrite.rewrite(random.nextBoolean() ? broken : cut).jpeg());
            } catch (BadInput refused) {
                assertThat(refused.field()).as("seed " + seed).isEqualTo("photo");
            }
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] sent) {
        return assertThatThrownBy(() -> rewrite.rewrite(sent).jpeg())
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("photo"));
    }

    private BufferedImage rewritten(byte[] sent) {
        return Pictures.decoded(rewrite.rewrite(sent).jpeg());
    }

    /** The nearest of the three that were painted. */
    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        if (most == colour.getRed()) {
            return "RED";
        }
        return most == colour.getGreen() ? "GREEN" : "BLUE";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
