package org.nuanyi.demo.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing of an open door, where a photo would be. */
public final class DemoPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private DemoPicture() {}

    /** The drawing as JPEG. */
    public static byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xD9C9B0));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xFFF3C4));
        pen.fillRect(170, 60, 140, 260);
        pen.setColor(new Color(0xC8501E));
        pen.fillPolygon(new int[] {170, 110, 110, 170}, new int[] {60, 90, 345, 320}, 4);
        pen.setColor(new Color(0x8D8375));
        pen.fillRect(0, 320, WIDTH, 40);
        pen.dispose();
        return written(image);
    }

    private static byte[] written(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
