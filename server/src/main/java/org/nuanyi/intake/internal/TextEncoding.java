package org.nuanyi.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;

/**
 * Which characters a text file is written in: UTF-8, else GB18030 (of which GBK and GB 2312 are
 * parts), or UTF-16 where it starts with a byte order mark. The whole file is looked at once,
 * because the first Chinese word may come late.
 */
record TextEncoding(Charset charset, int markBytes) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** GBK text passes for UTF-8 by chance for a character or two, never for so many. */
    private static final long SURELY_UTF8 = 20;

    /**
     * @throws FileRefused where it is none of these, or not text at all
     */
    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (starts(head, 0xff, 0xfe)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xfe, 0xff)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        return unmarked(file);
    }

    private static TextEncoding unmarked(Path file) throws IOException {
        TextScan utf8 = TextScan.of(file, new TextEncoding(StandardCharsets.UTF_8, 0));
        utf8.refuseNul();
        if (utf8.complete()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (utf8.wideChars() > SURELY_UTF8) {
            throw new FileRefused(Fault.CHARSET_DAMAGED, "UTF-8", utf8.line());
        }
        TextEncoding gb = new TextEncoding(GB18030, 0);
        TextScan second = TextScan.of(file, gb);
        second.refuseNul();
        if (!second.complete()) {
            throw new FileRefused(Fault.CHARSET_UNKNOWN, second.line());
        }
        return gb;
    }

    private static TextEncoding checked(Path file, TextEncoding encoding) throws IOException {
        TextScan scan = TextScan.of(file, encoding);
        scan.refuseNul();
        if (!scan.complete()) {
            throw new FileRefused(Fault.CHARSET_DAMAGED, encoding.charset, scan.line());
        }
        return encoding;
    }

    /** The text from its first character; broken bytes are an error. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(markBytes);
        return new InputStreamReader(bytes, decoder());
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
