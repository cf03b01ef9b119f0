package org.nuanyi.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** What a phone reads of the QR codes in a picture. */
public final class Scanned {

    private Scanned() {}

    /** The texts of all codes in a picture file; none where there is none to be read. */
    public static List<String> codes(byte[] file) {
        BufferedImage image = picture(file);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Arrays.stream(
                            new QRCodeMultiReader()
                                    .decodeMultiple(
                                            new BinaryBitmap(
                                                    new HybridBinarizer(
                                                            new RGBLuminanceSource(
                                                                    width, height, pixels)))))
                    .map(result -> result.getText())
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private static BufferedImage picture(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
