package org.nuanyi.intake.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;

/** Rows of separated text. Lenient about quotes in odd places, as spreadsheets are. */
final class CsvRows implements RawRows {

    /** Beyond this a quote was never closed. */
    private static final int CELL_CHARS = 1 << 20;

    private static final int FIELDS = 1 << 14;

    private final SourceFile file;
    private final CountingStream bytes;
    private final CloseableIterator<CsvRecord> records;
    private final int linesBefore;
    private long line;

    private CsvRows(
            SourceFile file, CountingStream bytes, BufferedReader text, Separator separator) {
        this.file = file;
        this.bytes = bytes;
        this.records = csv(text, separator.sign()).iterator();
        this.linesBefore = separator.linesTaken();
    }

    static CsvRows open(SourceFile file, Predicate<String> isHeading) throws IOException {
        TextEncoding encoding = TextEncoding.of(file.path());
        CountingStream bytes = new CountingStream(Files.newInputStream(file.path()));
        BufferedReader text = new BufferedReader(encoding.reader(bytes), 1 << 16);
        return new CsvRows(file, bytes, text, Separator.of(text, isHeading));
    }

    private static CsvReader<CsvRecord> csv(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * CELL_CHARS)
                .build(
                        CsvRecordHandler.of(
                                c ->
                                        c.maxFields(FIELDS)
                                                .maxFieldSize(CELL_CHARS)
                                                .maxRecordSize(4 * CELL_CHARS)),
                        text);
    }

    @Override
    public Optional<RawRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord read = records.next();
            line = linesBefore + read.getStartingLineNumber();
            return Optional.of(new RawRow(line, read.getFields(), List.of()));
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new FileRefused(Fault.CSV_BROKEN, line + 1);
        }
    }

    @Override
    public double fraction() {
        return Math.min(1, (double) bytes.count() / file.bytes());
    }

    @Override
    public void close() {
        try {
            records.close();
            bytes.close();
        } catch (IOException ignored) {
            // It was only read: nothing can be lost.
        }
    }
}
