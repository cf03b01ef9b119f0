package org.nuanyi.intake.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;

/**
 * How far a file reads in one encoding.
 *
 * @param complete whether it reads to the end
 * @param line the line reached, from 1
 * @param wideChars how many characters beyond ASCII were read
 * @param nulLine the line of the first NUL; 0 where there is none
 */
record TextScan(boolean complete, long line, long wideChars, long nulLine) {

    private static final int CHUNK = 1 << 16;

    static TextScan of(Path file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.decoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        Counts counts = new Counts();
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.position(encoding.markBytes());
            while (true) {
                boolean end = in.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, end);
                counts.add(chars.array(), chars.position());
                chars.clear();
                bytes.compact();
                if (result.isError() || (end && result.isUnderflow())) {
                    return counts.scan(!result.isError());
                }
            }
        }
    }

    void refuseNul() {
        if (nulLine > 0) {
            throw new FileRefused(Fault.NUL_BYTES, nulLine);
        }
    }

    private static final class Counts {
        private long line = 1;
        private long wideChars;
        private long nulLine;

        void add(char[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                char c = chunk[i];
                if (c == '\n') {
                    line++;
                } else if (c > 127) {
                    wideChars++;
                } else if (c == 0 && nulLine == 0) {
                    nulLine = line;
                }
            }
        }

        TextScan scan(boolean complete) {
            return new TextScan(complete, line, wideChars, nulLine);
        }
    }
}
