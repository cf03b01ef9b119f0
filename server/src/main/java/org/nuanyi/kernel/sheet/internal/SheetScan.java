package org.nuanyi.kernel.sheet.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;

/** What must be known of a sheet before it is read: its length and its merged cells. */
public record SheetScan(long rows, List<MergedCells> merged) {

    private static final int MOST_MERGED = 200_000;

    static SheetScan of(InputStream part) throws XMLStreamException {
        List<MergedCells> merged = new ArrayList<>();
        long rows = 0;
        XMLStreamReader xml = Xml.reader(part);
        while (Xml.next(xml)) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> rows++;
                case "c" -> refuseOdd(xml.getAttributeValue(null, "r"));
                case "mergeCell" -> merged.add(MergedCells.of(xml.getAttributeValue(null, "ref")));
                default -> {}
            }
            if (merged.size() > MOST_MERGED) {
                throw new SheetRefused(Reason.BROKEN, "mergeCells");
            }
        }
        return new SheetScan(rows, merged);
    }

    /** A cell far to the right would make the reader fill a row with millions of blanks. */
    private static void refuseOdd(@Nullable String address) {
        if (address != null && !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw new SheetRefused(
                    Reason.BROKEN, address.substring(0, Math.min(20, address.length())));
        }
    }
}
