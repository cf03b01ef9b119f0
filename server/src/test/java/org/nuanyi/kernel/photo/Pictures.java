package org.nuanyi.kernel.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files as phones and attackers make them. */
public final class Pictures {

    /**
     * Where the photographer stood, as EXIF holds it: seconds as a fraction with this numerator.
     */
    public static final int SECONDS_OF_THE_POSITION = 0x0badcafe;

    private Pictures() {}

    /** Red at the left, blue at the right, green below both. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width, height / 2);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(0, height / 2, width, height);
        canvas.dispose();
        return picture;
    }

    public static byte[] encoded(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A JPEG that says how the camera was held, and where it was. */
    public static byte[] jpegWithPosition(int width, int height, int orientation) {
        byte[] plain = encoded("jpeg", picture(width, height));
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** TIFF inside "Exif": IFD0 with the orientation and the way to the GPS directory. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, 38);
        exif.putInt(0);
        exif.putShort((short) 2);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 68);
        exif.putInt(0);
        exif.putInt(39).putInt(1).putInt(55).putInt(1);
        exif.putInt(SECONDS_OF_THE_POSITION).putInt(1);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG that says it is so wide and high, and holds next to nothing. */
    public static byte[] pngSaying(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array());
        return ByteBuffer.allocate(60)
                .put(encoded("png", picture(2, 2)), 0, 8)
                .putInt(13)
                .put(head.array())
                .putInt((int) check.getValue())
                .array();
    }

    /** The bytes, one after the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
