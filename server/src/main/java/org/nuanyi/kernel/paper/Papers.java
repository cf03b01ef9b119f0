package org.nuanyi.kernel.paper;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.nuanyi.kernel.paper.internal.PaperDocument;
import org.nuanyi.kernel.paper.internal.PdfPrint;

/**
 * Prints papers to PDF files. A long one takes seconds and some hundred megabytes, so that only two
 * are printed at a time and others wait. Thread-safe.
 */
@Singleton
public class Papers {

    private static final int AT_A_TIME = 2;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /**
     * The PDF file of a paper.
     *
     * @throws IllegalArgumentException if its body is no HTML as {@link Paper} wants it, or asks
     *     for something from elsewhere
     */
    public byte[] pdf(Paper paper) {
        turns.acquireUninterruptibly();
        try {
            return PdfPrint.print(PaperDocument.of(paper));
        } finally {
            turns.release();
        }
    }
}
