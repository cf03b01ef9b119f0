package org.nuanyi.kernel.sheet;

import java.nio.charset.StandardCharsets;

/** What a file is, told from its first bytes: names lie. */
public final class SheetMagic {

    private SheetMagic() {}

    /** Whether it is packed as an XLSX is. */
    public static boolean isXlsx(byte[] head) {
        return text(head).startsWith("PK\u0003\u0004");
    }

    /** Whether it is of the format Excel wrote before 2007. */
    public static boolean isXls(byte[] head) {
        return text(head).startsWith("\u00d0\u00cf\u0011\u00e0");
    }

    private static String text(byte[] head) {
        return new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    }
}
