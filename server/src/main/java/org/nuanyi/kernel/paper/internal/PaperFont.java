package org.nuanyi.kernel.paper.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Noto Sans SC in one weight; the web build puts it on the class path. */
record PaperFont(TrueTypeFont font) implements Closeable {

    static PaperFont read(String weight) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("fonts/" + weight + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("fonts/" + weight + ".ttf is missing: build web");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.getCmap()
                    .setCmaps(
                            Arrays.stream(font.getCmap().getCmaps())
                                    .map(IdeographsFirst::new)
                                    .toArray(CmapSubtable[]::new));
            return new PaperFont(font);
        }
    }

    /** Embedded in a file, with the glyphs it uses and no others. */
    PDFont in(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
