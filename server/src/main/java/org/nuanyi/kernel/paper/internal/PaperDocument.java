package org.nuanyi.kernel.paper.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.nuanyi.kernel.paper.Paper;
import org.nuanyi.kernel.paper.PaperSize;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A paper as one document: its body between head and foot, with the style of all papers. */
public final class PaperDocument {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd EE", Locale.CHINA);

    private static final String STYLE = text("paper.css");

    private static final String LARGE = text("a4.css");

    private static final String SMALL = text("a6.css");

    private static final String FRAME =
            """
            <html lang="zh-CN"><head><title>%1$s</title><style>%2$s</style></head>
            <body>
            <div class="running head"><span class="title">%1$s</span></div>
            <div class="running day">%3$s</div>
            <div class="running source">%4$s</div>
            <div class="running pages">第 <span class="page"/> 页 / 共 <span class="of"/> 页</div>
            <h1>%1$s</h1>
            %5$s
            </body></html>
            """;

    private PaperDocument() {}

    /**
     * The document.
     *
     * @throws IllegalArgumentException if the body is not well-formed
     */
    public static Document of(Paper paper) {
        return parse(
                FRAME.formatted(
                        escaped(paper.title()),
                        style(paper.size()),
                        DAY.format(paper.date()),
                        escaped(paper.source()),
                        paper.body()));
    }

    private static Document parse(String html) {
        try {
            return builder().parse(new InputSource(new StringReader(writable(html))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the body of a paper is not well-formed", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // no entities, so none that names a file or a host
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // throws; says nothing on its own
        return builder;
    }

    /** Without the controls that XML has no way to write. */
    private static String writable(String html) {
        StringBuilder kept = new StringBuilder(html.length());
        html.codePoints().filter(PaperDocument::isWritable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xd800)
                || (c >= 0xe000 && (c & 0xfffe) != 0xfffe);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String style(PaperSize size) {
        return switch (size) {
            case A4 -> STYLE + LARGE;
            case A6 -> STYLE + SMALL;
        };
    }

    private static String text(String name) {
        try (InputStream file = PaperDocument.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
