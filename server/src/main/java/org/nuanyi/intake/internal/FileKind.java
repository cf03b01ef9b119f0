package org.nuanyi.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.kernel.sheet.SheetMagic;

/** What a file is, told from its first bytes: names lie. */
public enum FileKind {
    CSV,
    JSON,
    XLSX;

    /**
     * The kind that begins so.
     *
     * @throws FileRefused where it is known to be something else
     */
    static FileKind of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (SheetMagic.isXlsx(head)) {
            return XLSX;
        }
        if (SheetMagic.isXls(head)) {
            throw new FileRefused(Fault.OLD_XLS);
        }
        String text = textOf(bytes);
        if (text.startsWith("[") || text.startsWith("{")) {
            return JSON;
        }
        refuseOthers(bytes, text);
        return CSV;
    }

    private static String textOf(String bytes) {
        return bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    }

    private static void refuseOthers(String bytes, String text) {
        if (text.startsWith("<")) {
            boolean page = text.toLowerCase(Locale.ROOT).contains("<html");
            throw new FileRefused(Fault.NOT_A_TABLE, page ? "HTML" : "XML");
        }
        if (bytes.startsWith("%PDF")) {
            throw new FileRefused(Fault.NOT_A_TABLE, "PDF");
        }
        if (bytes.startsWith("\u001f\u008b")) {
            throw new FileRefused(Fault.NOT_A_TABLE, "gzip");
        }
    }
}
