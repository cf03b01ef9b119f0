package org.nuanyi.kernel.paper.internal;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Lays a document out on pages. */
public final class PdfPrint {

    private static final String FAMILY = "paper";

    static {
        XRLog.setLoggingEnabled(false); // each step; what goes wrong is an exception
    }

    private PdfPrint() {}

    /**
     * The PDF file.
     *
     * @throws IllegalArgumentException if the document asks for something from elsewhere
     */
    public static byte[] print(Document document) {
        List<String> asked = new ArrayList<>();
        try (PDDocument pdf = new PDDocument();
                PaperFont regular = PaperFont.read("regular");
                PaperFont bold = PaperFont.read("bold");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.withW3cDocument(document, null);
            builder.withProducer("Nuanyi");
            builder.useFont(
                    new PDFontSupplier(regular.in(pdf)), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(bold.in(pdf)), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useObjectDrawerFactory(new QrDrawers());
            refuseAll(builder, asked);
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDF();
            }
            if (!asked.isEmpty()) {
                throw new IllegalArgumentException("a paper asks for nothing outside: " + asked);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseAll(PdfRendererBuilder builder, List<String> asked) {
        builder.useUriResolver(
                (base, uri) -> {
                    asked.add(uri);
                    return null;
                });
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(PdfPrint::nothing, "http", "https", "file", "jar");
    }

    private static FSStream nothing(String uri) {
        throw new IllegalArgumentException("a paper asks for nothing outside: " + uri);
    }
}
