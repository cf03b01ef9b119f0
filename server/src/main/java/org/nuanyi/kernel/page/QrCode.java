package org.nuanyi.kernel.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code as an SVG of one path, without styles, which the content security policy forbids, or as
 * a PNG. A seventh of it may be scratched or wet.
 */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    /** The SVG element. */
    public static String svg(String text) {
        return svg(matrix(text), "class=\"qr\" aria-hidden=\"true\"");
    }

    /** The same as a file of its own. */
    public static String file(String text) {
        return svg(matrix(text), "xmlns=\"http://www.w3.org/2000/svg\"");
    }

    /** A PNG file, black on white, each dot so many pixels wide. */
    public static byte[] png(String text, int dot) {
        BitMatrix dots = matrix(text);
        BufferedImage image =
                new BufferedImage(
                        dots.getWidth() * dot,
                        dots.getHeight() * dot,
                        BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, dots.get(x / dot, y / dot) ? 0 : 0xffffff);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory refuses a picture", impossible);
        }
    }

    /** Its dots, row by row, with the quiet zone around them; true is black. */
    public static boolean[][] dots(String text) {
        BitMatrix matrix = matrix(text);
        boolean[][] dots = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < dots[y].length; x++) {
                dots[y][x] = matrix.get(x, y);
            }
        }
        return dots;
    }

    private static String svg(BitMatrix dots, String attributes) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg %s viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(attributes, dots.getWidth(), dots.getHeight(), path);
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the text does not fit into a QR code", tooLong);
        }
    }
}
