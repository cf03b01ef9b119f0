package org.nuanyi.kernel.sheet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;
import org.nuanyi.kernel.sheet.Sizes;

/**
 * What an XLSX file unpacks to, found by unpacking it once and keeping nothing: whether it is a
 * bomb, how many rows its sheets have and which cells are merged.
 *
 * @param sheets by the name of the part, such as {@code xl/worksheets/sheet1.xml}
 * @param partsById the targets of the workbook's relations
 * @param styled whether cells have formats, by which dates are told from numbers
 */
public record XlsxParts(
        Map<String, SheetScan> sheets, Map<String, String> partsById, boolean styled) {

    private static final int MOST_PARTS = 5000;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

    /** The reader holds shared strings in memory. */
    private static final long SHARED_STRINGS_BYTES = 128L << 20;

    /**
     * @throws SheetRefused where it would not be safe to read
     */
    public static XlsxParts of(Path file, SheetLimits limits) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            refuseOdd(entries);
            return scanned(zip, entries, new Inflation(limits.bytes()));
        } catch (IOException | XMLStreamException broken) {
            throw new SheetRefused(Reason.BROKEN, broken.getMessage());
        }
    }

    /** Two parts of one name are read as one by some and as the other by others. */
    private static void refuseOdd(List<ZipArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        boolean odd =
                entries.size() > MOST_PARTS
                        || !entries.stream().allMatch(e -> names.add(e.getName()));
        if (odd) {
            throw new SheetRefused(Reason.BROKEN, "zip");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new SheetRefused(Reason.NOT_A_TABLE, "ZIP");
        }
    }

    private static XlsxParts scanned(
            ZipFile zip, List<ZipArchiveEntry> entries, Inflation inflation)
            throws IOException, XMLStreamException {
        Map<String, SheetScan> sheets = new HashMap<>();
        Map<String, String> partsById = new HashMap<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                continue;
            }
            try (InputStream part = inflation.guard(zip.getInputStream(entry), entry)) {
                if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
                    sheets.put(name, SheetScan.of(part));
                } else if (name.equals(RELATIONS)) {
                    partsById.putAll(Xml.relations(part));
                } else {
                    refuseHuge(name, Xml.check(part));
                }
            }
        }
        return new XlsxParts(sheets, partsById, zip.getEntry(STYLES) != null);
    }

    private static void refuseHuge(String name, long bytes) {
        if (name.equals(SHARED_STRINGS) && bytes > SHARED_STRINGS_BYTES) {
            throw new SheetRefused(
                    Reason.TOO_LARGE,
                    Sizes.megabytes(bytes),
                    Sizes.megabytes(SHARED_STRINGS_BYTES));
        }
    }

    /** What was found in the sheet of that relation. */
    public SheetScan sheet(String id) {
        String target = partsById.getOrDefault(id, "");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return Optional.ofNullable(sheets.get(part))
                .orElseThrow(() -> new SheetRefused(Reason.BROKEN, part));
    }
}
