package org.nuanyi.kernel.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.nuanyi.kernel.BadInput;

/**
 * Whether a file is a PDF, by what is in it; what its sender calls it does not matter. What a PDF
 * may do is not judged: it is never shown, only handed out as a file. Pure.
 */
public final class PdfFile {

    private static final String BEGINS = "%PDF-";
    private static final String ENDS = "%%EOF";

    /** The end must be within so many bytes of the end of the file (ISO 32000-1, annex H). */
    private static final int LAST_BYTES = 1024;

    private PdfFile() {}

    /**
     * The file, if it is one.
     *
     * @throws BadInput if it is none, or larger than that
     */
    public static byte[] require(byte[] sent, long mostBytes) {
        if (sent.length > mostBytes) {
            throw new BadInput("size", "The file is larger than %d bytes.".formatted(mostBytes));
        }
        int last = Math.max(0, sent.length - LAST_BYTES);
        String head = new String(sent, 0, Math.min(sent.length, BEGINS.length()), ISO_8859_1);
        String tail = new String(sent, last, sent.length - last, ISO_8859_1);
        if (!head.equals(BEGINS) || !tail.contains(ENDS)) {
            throw new BadInput("file", "The file is not a PDF.");
        }
        return sent;
    }
}
