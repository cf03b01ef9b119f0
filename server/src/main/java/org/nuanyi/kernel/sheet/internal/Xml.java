package org.nuanyi.kernel.sheet.internal;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;

/** XML as an XLSX has it; one with a document type is refused, since no spreadsheet writes one. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private static final int LOOKED_AT = 1024;

    private Xml() {}

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(bytes);
    }

    /**
     * The next event that is neither the end nor a document type.
     *
     * @return false at the end
     */
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (xml.next() == XMLStreamConstants.DTD) {
            throw new SheetRefused(Reason.BROKEN, "DOCTYPE");
        }
        return xml.getEventType() != XMLStreamConstants.END_DOCUMENT;
    }

    /** The targets of a relations part by their id. */
    static Map<String, String> relations(InputStream bytes) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = reader(bytes);
        while (next(xml)) {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        }
        return targets;
    }

    /** Reads to the end and gives the length; refuses a document type. */
    static long check(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(LOOKED_AT);
        if (new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new SheetRefused(Reason.BROKEN, "DOCTYPE");
        }
        return head.length + bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
