package org.nuanyi.kernel.sheet.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;
import org.nuanyi.kernel.sheet.Sizes;

/** Counts what a zip unpacks to, whatever it says about itself, and stops a bomb. */
final class Inflation {

    /** Real sheets pack to a tenth, very uniform ones to a fiftieth; deflate can reach 1:1032. */
    private static final long STEEPEST = 200;

    /** Below this nothing is worth refusing. */
    private static final long HARMLESS = 64L << 20;

    private final long limit;
    private long total;

    Inflation(long limit) {
        this.limit = limit;
    }

    InputStream guard(InputStream part, ZipArchiveEntry entry) {
        return new FilterInputStream(part) {
            private long bytes;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = super.read(into, offset, length);
                count(Math.max(n, 0));
                return n;
            }

            private void count(int n) {
                bytes += n;
                total += n;
                boolean steep = bytes > STEEPEST * Math.max(1, entry.getCompressedSize());
                if (total > limit || (steep && bytes > HARMLESS)) {
                    throw new SheetRefused(Reason.BOMB, entry.getName(), Sizes.megabytes(bytes));
                }
            }
        };
    }
}
