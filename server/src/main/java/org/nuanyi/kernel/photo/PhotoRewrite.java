package org.nuanyi.kernel.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.nuanyi.kernel.BadInput;

/**
 * Writes a photo anew: upright, small, JPEG, and nothing of what came with it, be it a position, a
 * camera or a file hidden behind the picture. Size is judged from the header, before anything is
 * unpacked; few are unpacked at a time. Thread-safe.
 */
public final class PhotoRewrite {

    /** A photo sent has at most so many. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    static final long MOST_PIXELS = 40_000_000;
    static final int LONGEST_SIDE = 1600;

    private static final float QUALITY = 0.82f;
    private static final int AT_A_TIME = 2;

    private final Semaphore turns = new Semaphore(AT_A_TIME);

    /**
     * The photo as it is kept.
     *
     * @throws BadInput if it is too large, or no JPEG or PNG that can be read
     */
    public Photo rewrite(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new BadInput("photo", "A photo has at most 10 MB.");
        }
        PhotoFormat format = PhotoFormat.of(sent);
        if (format.isEndless(sent)) {
            throw damaged();
        }
        turns.acquireUninterruptibly();
        try {
            return written(upright(read(sent, format), format.orientation(sent)));
        } finally {
            turns.release();
        }
    }

    private static BadInput damaged() {
        return new BadInput("photo", "The photo is damaged: send another one.");
    }

    private static BufferedImage read(byte[] sent, PhotoFormat format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            return reader.read(0, thinned(reader));
        } catch (BadInput tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) { // readers trip over broken files
            throw damaged();
        } finally {
            reader.dispose();
        }
    }

    /** Leaves rows and columns out while reading, so that memory does not grow with the photo. */
    private static ImageReadParam thinned(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new BadInput("photo", "A photo has at most 40 million pixels.");
        }
        int step = Math.ceilDiv(Math.max(width, height), 2 * LONGEST_SIDE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage upright(BufferedImage read, int orientation) {
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean turned = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(
                        turned ? height : width,
                        turned ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE); // under what is transparent
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(turn(orientation, width, height));
        canvas.drawImage(read, 0, 0, width, height, null);
        canvas.dispose();
        return upright;
    }

    /** How to set up a photo that was stored lying or mirrored (EXIF 2.32, tag 0x0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Photo written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
            output.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refuses a picture", impossible);
        } finally {
            writer.dispose();
        }
        return new Photo(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
