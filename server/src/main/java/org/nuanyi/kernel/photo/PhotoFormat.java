package org.nuanyi.kernel.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.nuanyi.kernel.BadInput;

/** What a file is by its own first bytes; what its sender calls it does not matter. */
enum PhotoFormat {
    JPEG("jpeg", 0xff, 0xd8, 0xff),
    PNG("png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

    private static final int UPRIGHT = 1;
    private static final int MOST_SCANS = 100;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final long EXIF_NAME = 0x45786966_0000L; // "Exif", 0, 0
    private static final int ORIENTATION = 0x0112;

    private final String reader;
    private final byte[] start;

    PhotoFormat(String reader, int... start) {
        this.reader = reader;
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    /**
     * The format of the file.
     *
     * @throws BadInput if it is neither
     */
    static PhotoFormat of(byte[] file) {
        return Arrays.stream(values())
                .filter(format -> format.begins(file))
                .findFirst()
                .orElseThrow(() -> new BadInput("photo", "A photo must be a JPEG or a PNG file."));
    }

    private boolean begins(byte[] file) {
        return file.length > start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    /** What the reader of this format is called. */
    String reader() {
        return reader;
    }

    /** Whether it is a JPEG of very many scans, made to keep us busy. */
    boolean isEndless(byte[] file) {
        return this == JPEG && scans(file) > MOST_SCANS;
    }

    /** How the camera was held, 1 to 8 (EXIF 2.32); 1 where the file does not say. */
    int orientation(byte[] file) {
        if (this == PNG) {
            return UPRIGHT;
        }
        try {
            return orientation(ByteBuffer.wrap(file, 2, file.length - 2));
        } catch (RuntimeException cutShort) { // the buffer ended inside a value
            return UPRIGHT;
        }
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            if ((file[i] & 0xff) == SCAN && (file[i - 1] & 0xff) == 0xff) {
                scans++;
            }
        }
        return scans;
    }

    private static int orientation(ByteBuffer file) {
        while ((file.get() & 0xff) == 0xff) {
            int marker = file.get() & 0xff;
            int length = file.getShort() & 0xffff;
            if (marker == SCAN) {
                return UPRIGHT;
            }
            if (marker == EXIF && file.getLong(file.position()) >>> 16 == EXIF_NAME) {
                return ofTiff(file.slice(file.position() + 6, length - 8));
            }
            file.position(file.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int held = tiff.getShort(entry + 8);
                return held >= 1 && held <= 8 ? held : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
